package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import net.java.ao.DBParam;
import net.java.ao.Query;

/**
 * The names that our custom fields have had, a row for each. A name stays once it is stored, so a node asks only about
 * names that it misses.
 */
@Named
public class SeenFieldNames {

    private static final String LOCK = "io.pipewright.field-names";

    private final ActiveObjects ao;
    private final ClusterLockService locks;
    private final StoreChanges changes;
    private volatile Map<String, Set<String>> known = Map.of();

    @Inject
    public SeenFieldNames(ActiveObjects ao, ClusterLockService locks) {
        this.ao = ao;
        this.locks = locks;
        this.changes = new StoreChanges(ao);
    }

    /** All names by field, as they stand in the store now, each field's in the order in which they were seen. */
    public Map<String, Set<String>> read() {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        FieldNameEntity[] rows = ao.find(FieldNameEntity.class, Query.select().order("ID"));
        ReadableRows.of(FieldNameEntity.class, rows, SeenFieldNames::seen)
                .forEach(seen -> names.computeIfAbsent(seen.getKey(), field -> new LinkedHashSet<>())
                        .add(seen.getValue()));
        known = Map.copyOf(names);
        return known;
    }

    private static Map.Entry<String, String> seen(FieldNameEntity row) {
        return Map.entry(row.getFieldKey(), row.getSeenName());
    }

    /** Remembers that a field has this name; asks the database only when this node has not seen the name before. */
    public void remember(String field, String name) {
        if (!isIn(known, field, name) && !isIn(read(), field, name)) {
            changes.alone(locks, LOCK, () -> store(field, name));
            read();
        }
    }

    /** Names are compared here, because many a database takes two names for one that differ in upper and lower case. */
    private void store(String field, String name) {
        if (!isIn(read(), field, name)) {
            ao.create(FieldNameEntity.class, new DBParam("FIELD_KEY", field), new DBParam("SEEN_NAME", name));
        }
    }

    private static boolean isIn(Map<String, Set<String>> names, String field, String name) {
        return names.getOrDefault(field, Set.of()).contains(name);
    }
}
