package io.pipewright.exit.condition;

/** What sort of value a field holds. */
public enum FieldType {
    NUMBER,
    DATE,
    TEXT,
    /** One or several of a set of choices. */
    CHOICE,
    /** One or several users. */
    USER,
    /** What nobody can type, such as versions; it can only be set or not. */
    OTHER;

    /** Whether two values of it can be ranked. */
    boolean isRanked() {
        return this == NUMBER || this == DATE;
    }

    /** Whether its values are compared by what they stand for, whatever it is called. */
    boolean isChosen() {
        return this == CHOICE || this == USER;
    }
}
