package io.pipewright.history;

import org.jspecify.annotations.Nullable;

/** One field's change as the changelog tells it; {@code from} and {@code to} are of the field's type, {@code null} for empty. */
public record FieldChange(
        TrackedField field, @Nullable Object from, @Nullable Object to) {

    public FieldChange {
        field.check(from);
        field.check(to);
    }
}
