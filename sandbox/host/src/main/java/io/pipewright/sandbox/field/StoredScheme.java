package io.pipewright.sandbox.field;

import io.pipewright.sandbox.field.ScreenStore.Kind;
import java.util.Optional;

/** A scheme: for each key, such as an operation, what serves it. The line without a key serves every key that has no line of its own. */
abstract class StoredScheme extends StoredByName {

    private final ScreenStore store;
    private final Kind kind;

    /** @param row null for a new one */
    StoredScheme(ScreenStore store, Kind kind, ScreenStore.Named row) {
        super(store, kind, row);
        this.store = store;
        this.kind = kind;
    }

    /** Replaces the line of the same key. */
    final void setLine(Object key, Kind part, Long target) {
        long scheme = idToAdd(part.words());
        if (target == null) {
            throw new IllegalStateException(
                    "Cannot add " + part.words() + " that has not been stored to " + kind.words());
        }
        store.setLine(kind, scheme, key, target);
    }

    /** What serves the key; empty for a scheme that is not stored or has no line for it. */
    final Optional<Long> target(Object key) {
        return Optional.ofNullable(getId()).flatMap(id -> store.target(kind, id, key));
    }
}
