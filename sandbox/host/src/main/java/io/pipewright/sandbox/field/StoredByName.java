package io.pipewright.sandbox.field;

import io.pipewright.sandbox.field.ScreenStore.Kind;

/** What an administrator makes and names: a screen or a scheme. It has no id until it is stored, and takes nothing in before. */
abstract class StoredByName {

    private final ScreenStore store;
    private final Kind kind;
    private Long id;
    private String name;
    private String description;

    /** @param row null for a new one */
    StoredByName(ScreenStore store, Kind kind, ScreenStore.Named row) {
        this.store = store;
        this.kind = kind;
        this.id = row == null ? null : (Long) row.id();
        this.name = row == null ? null : row.name();
        this.description = row == null ? null : row.description();
    }

    public final Long getId() {
        return id;
    }

    public final String getName() {
        return name;
    }

    public final void setName(String value) {
        name = value;
    }

    public final String getDescription() {
        return description;
    }

    public final void setDescription(String value) {
        description = value;
    }

    public final void store() {
        if (name == null || name.isBlank()) {
            throw new IllegalStateException("A screen or scheme needs a name before it is stored");
        }
        id = store.store(kind, id, name, description);
    }

    /** The id, for adding the part. */
    final long idToAdd(String part) {
        if (id == null) {
            throw new IllegalStateException("Cannot add " + part + " to " + kind.words() + " that has not been stored");
        }
        return id;
    }
}
