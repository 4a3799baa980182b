package io.pipewright.sandbox.issue;

import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;

/** One stored value of a custom field; only the column of the field's type is filled. */
record FieldRow(String string, Double number, String text, Long date) {

    static FieldRow read(ResultSet row) throws SQLException {
        double number = row.getDouble("numbervalue");
        Double decimal = row.wasNull() ? null : number;
        long date = row.getLong("datevalue");
        Long millis = row.wasNull() ? null : date;
        return new FieldRow(row.getString("stringvalue"), decimal, row.getString("textvalue"), millis);
    }

    static FieldRow of(PersistenceFieldType type, Object value) {
        return switch (type.getColumn()) {
            case "stringvalue" -> new FieldRow(value.toString(), null, null, null);
            case "textvalue" -> new FieldRow(null, null, value.toString(), null);
            case "numbervalue" -> new FieldRow(null, ((Number) value).doubleValue(), null, null);
            case "datevalue" -> new FieldRow(null, null, null, ((java.util.Date) value).getTime());
            default -> throw new IllegalArgumentException("No column " + type.getColumn());
        };
    }

    Object value(PersistenceFieldType type) {
        return switch (type.getColumn()) {
            case "stringvalue" -> string;
            case "textvalue" -> text;
            case "numbervalue" -> number;
            case "datevalue" -> date == null ? null : new Timestamp(date);
            default -> throw new IllegalArgumentException("No column " + type.getColumn());
        };
    }
}
