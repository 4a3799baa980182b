package io.pipewright.history;

/** One field's change as the changelog tells it; {@code from} and {@code to} are of the field's type, {@code null} for empty. */
public record FieldChange(DealField field, Object from, Object to) {

    public FieldChange {
        field.checked(from);
        field.checked(to);
    }
}
