package io.pipewright.sandbox.field;

/** What kind of value a field holds; it decides how the value is searched, shown and written as JSON. */
public enum ValueShape {
    /** A {@code Double}. */
    NUMBER("number"),
    /** A {@code String}. */
    TEXT("string"),
    /** A {@code Timestamp} at midnight of the day. */
    DATE("date"),
    /** A {@code Timestamp}. */
    DATETIME("datetime"),
    /** An {@code Option}. */
    OPTION("option"),
    /** An {@code ApplicationUser}. */
    USER("user");

    private final String schemaType;

    ValueShape(String schemaType) {
        this.schemaType = schemaType;
    }

    /** The word for it in the schema of REST. */
    public String schemaType() {
        return schemaType;
    }
}
