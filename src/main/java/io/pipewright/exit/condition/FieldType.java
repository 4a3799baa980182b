package io.pipewright.exit.condition;

/** What sort of value a field holds. */
public enum FieldType {
    NUMBER,
    DATE,
    TEXT;

    /** Whether two values of it can be ranked. */
    boolean isRanked() {
        return this != TEXT;
    }
}
