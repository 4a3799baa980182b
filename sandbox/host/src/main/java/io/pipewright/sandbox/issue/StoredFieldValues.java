package io.pipewright.sandbox.issue;

import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import io.pipewright.sandbox.db.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The persister that field types are given: it answers from values that were loaded with their issue, so that a page of issues
 * costs no query per field, and it gathers the writes of an import into batches. Everything else goes to the ordinary persister.
 */
public final class StoredFieldValues implements CustomFieldValuePersister {

    private static final String INSERT =
            "insert into customfieldvalue (id, issue, customfield, stringvalue, numbervalue, textvalue, datevalue) values (?, ?, ?, ?, ?, ?, ?)";

    private record Loaded(Long issueId, Map<Long, List<FieldRow>> rows) {
    }

    private record Pending(long issueId, long fieldId, FieldRow row) {
    }

    private final CustomFieldValuePersister ordinary;
    private final ThreadLocal<Loaded> loaded = new ThreadLocal<>();
    private final ThreadLocal<List<Pending>> gathered = new ThreadLocal<>();

    public StoredFieldValues(CustomFieldValuePersister ordinary) {
        this.ordinary = ordinary;
    }

    /** Runs a read of one issue's values against rows that are already here. */
    <T> T reading(Long issueId, Map<Long, List<FieldRow>> rows, Supplier<T> read) {
        Loaded before = loaded.get();
        loaded.set(new Loaded(issueId, rows));
        try {
            return read.get();
        } finally {
            restore(loaded, before);
        }
    }

    /** Runs work whose new values are kept back and written together at its end. */
    public void gathering(Database database, Runnable work) {
        gathered.set(new ArrayList<>());
        try {
            work.run();
            write(database, gathered.get());
        } finally {
            gathered.remove();
        }
    }

    private static void write(Database database, List<Pending> values) {
        if (values.isEmpty()) {
            return;
        }
        long id = database.nextIds("customfieldvalue", values.size());
        List<Object[]> rows = new ArrayList<>();
        for (Pending value : values) {
            FieldRow row = value.row();
            rows.add(new Object[] {id++, value.issueId(), value.fieldId(), row.string(), row.number(), row.text(), row.date()});
        }
        database.batch(INSERT, rows);
    }

    @Override
    public List<Object> getValues(CustomField field, Long issueId, PersistenceFieldType type) {
        Loaded here = loaded.get();
        if (here == null || !Objects.equals(here.issueId(), issueId)) {
            return ordinary.getValues(field, issueId, type);
        }
        return here.rows().getOrDefault(field.getIdAsLong(), List.of()).stream().map(row -> row.value(type)).filter(Objects::nonNull).toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public void createValues(CustomField field, Long issueId, PersistenceFieldType type, Collection values) {
        List<Pending> batch = gathered.get();
        if (batch == null) {
            ordinary.createValues(field, issueId, type, values);
        } else if (values != null) {
            values.forEach(value -> batch.add(new Pending(issueId, field.getIdAsLong(), FieldRow.of(type, value))));
        }
    }

    @Override
    public void updateValues(CustomField field, Long issueId, PersistenceFieldType type, Collection values) {
        ordinary.updateValues(field, issueId, type, values);
    }

    private static <T> void restore(ThreadLocal<T> local, T before) {
        if (before == null) {
            local.remove();
        } else {
            local.set(before);
        }
    }
}
