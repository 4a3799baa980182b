package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import io.pipewright.sandbox.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The stored values of custom fields. Who shows many issues reads all their values with {@link #prefetch} and then asks the fields within
 * {@link #reading}, which saves a query for each issue and field.
 */
public final class FieldValues implements CustomFieldValuePersister {

    private static final int IDS_PER_QUERY = 500;

    /** The values that one issue had when they were read. */
    public static final class StoredValues {
        private final Map<Long, List<Cell>> byField = new HashMap<>();

        private List<Cell> of(Long fieldId) {
            return byField.getOrDefault(fieldId, List.of());
        }
    }

    private record Cell(String text, Double number, String longText, Long moment) {

        private Object read(PersistenceFieldType type) {
            if (type == PersistenceFieldType.TYPE_DECIMAL) {
                return number;
            }
            if (type == PersistenceFieldType.TYPE_DATE) {
                return moment == null ? null : new Timestamp(moment);
            }
            return type == PersistenceFieldType.TYPE_LIMITED_TEXT ? text : longText;
        }
    }

    private record Known(long issueId, StoredValues values) {}

    private final Database database;
    private final ThreadLocal<Known> known = new ThreadLocal<>();

    public FieldValues(Database database) {
        this.database = database;
    }

    /** All values of many issues; every id has an entry. */
    public Map<Long, StoredValues> prefetch(Collection<Long> issueIds) {
        Map<Long, StoredValues> result = new HashMap<>();
        issueIds.forEach(id -> result.put(id, new StoredValues()));
        List<Long> ids = new ArrayList<>(result.keySet());
        for (int from = 0; from < ids.size(); from += IDS_PER_QUERY) {
            load(ids.subList(from, Math.min(ids.size(), from + IDS_PER_QUERY)), result);
        }
        return result;
    }

    /** Runs the work; values of this issue come from those read before and not from the database. */
    public <T> T reading(long issueId, StoredValues values, Supplier<T> work) {
        Known outer = known.get();
        known.set(new Known(issueId, values));
        try {
            return work.get();
        } finally {
            restore(outer);
        }
    }

    /** Removes every value of an issue that is deleted. */
    public void removeIssue(long issueId) {
        database.update("delete from customfieldvalue where issue = ?", issueId);
    }

    @Override
    public List<Object> getValues(CustomField field, Long issueId, PersistenceFieldType type) {
        List<Object> values = new ArrayList<>();
        for (Cell cell : issueId == null ? List.<Cell>of() : cells(field.getIdAsLong(), issueId)) {
            Object value = cell.read(type);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Jira declares it
    public void createValues(CustomField field, Long issueId, PersistenceFieldType type, Collection values) {
        if (values == null) {
            return;
        }
        for (Object value : values) {
            if (value != null) {
                insert(field, issueId, type, value);
            }
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // as Jira declares it
    public void updateValues(CustomField field, Long issueId, PersistenceFieldType type, Collection values) {
        database.inTransaction(() -> {
            database.update(
                    "delete from customfieldvalue where issue = ? and customfield = ?", issueId, field.getIdAsLong());
            createValues(field, issueId, type, values);
            return issueId;
        });
    }

    private void insert(CustomField field, Long issueId, PersistenceFieldType type, Object value) {
        database.update(
                "insert into customfieldvalue (id, issue, customfield, " + type.getColumn() + ") values (?, ?, ?, ?)",
                database.nextId("customfieldvalue"),
                issueId,
                field.getIdAsLong(),
                stored(value));
    }

    private static Object stored(Object value) {
        return value instanceof Date moment ? (Object) moment.getTime() : value;
    }

    private List<Cell> cells(Long fieldId, Long issueId) {
        Known values = known.get();
        if (values != null && values.issueId() == issueId) {
            return values.values().of(fieldId);
        }
        return database.query(
                "select stringvalue, numbervalue, textvalue, datevalue from customfieldvalue where issue = ? and customfield = ?"
                        + " order by id",
                row -> cell(row, 1),
                issueId,
                fieldId);
    }

    private void load(List<Long> ids, Map<Long, StoredValues> result) {
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        database.query(
                "select issue, customfield, stringvalue, numbervalue, textvalue, datevalue from customfieldvalue where issue in ("
                        + marks + ") order by id",
                row -> result.get(row.getLong(1))
                        .byField
                        .computeIfAbsent(row.getLong(2), id -> new ArrayList<>())
                        .add(cell(row, 3)),
                ids.toArray());
    }

    private static Cell cell(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        double number = row.getDouble(column + 1);
        Double optionalNumber = row.wasNull() ? null : number;
        String longText = row.getString(column + 2);
        long moment = row.getLong(column + 3);
        return new Cell(text, optionalNumber, longText, row.wasNull() ? null : moment);
    }

    private void restore(Known outer) {
        if (outer == null) {
            known.remove();
        } else {
            known.set(outer);
        }
    }
}
