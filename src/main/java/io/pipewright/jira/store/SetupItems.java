package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;

/**
 * The ids of what set-up made in Jira, by permanent names such as {@code field.amount}. An id never changes once it is
 * stored, so a node keeps what it read and reads again only when it misses a name, which another node may have stored
 * since. What does change is no item.
 */
@Named
public class SetupItems {

    /** The name of the issue type that makes an issue a deal. */
    public static final String ISSUE_TYPE = "issue-type";

    private static final String LOCK = "io.pipewright.setup-items";

    private final ActiveObjects ao;
    private final ClusterLockService locks;
    private final StoreChanges changes;
    private volatile Map<String, String> known = Map.of();

    @Inject
    public SetupItems(ActiveObjects ao, ClusterLockService locks) {
        this.ao = ao;
        this.locks = locks;
        this.changes = new StoreChanges(ao);
    }

    public Optional<String> id(String name) {
        String id = known.get(name);
        return Optional.ofNullable(id != null ? id : read().get(name));
    }

    /** Whether this is the id of the issue type that makes an issue a deal. */
    public boolean isDealType(String issueTypeId) {
        return id(ISSUE_TYPE).filter(issueTypeId::equals).isPresent();
    }

    /** The names and ids that this node has read so far. */
    public Map<String, String> known() {
        return known;
    }

    /** All names and ids, as they stand in the store now. */
    public Map<String, String> read() {
        Map<String, String> items = new HashMap<>();
        ReadableRows.of(SetupItemEntity.class, ao.find(SetupItemEntity.class), SetupItems::item)
                .forEach(item -> items.put(item.getKey(), item.getValue()));
        known = Map.copyOf(items);
        return known;
    }

    private static Map.Entry<String, String> item(SetupItemEntity row) {
        return Map.entry(row.getItemName(), row.getItemId());
    }

    /** Remembers an id for good. Another id under a stored name replaces it: Jira lost what it stood for, and set-up made it anew. */
    public void remember(String name, String id) {
        changes.alone(locks, LOCK, () -> store(name, id));
        read();
    }

    private void store(String name, String id) {
        SetupItemEntity[] found = ao.find(SetupItemEntity.class, "ITEM_NAME = ?", name);
        if (found.length == 0) {
            ao.create(SetupItemEntity.class, new DBParam("ITEM_NAME", name), new DBParam("ITEM_ID", id));
        } else {
            found[0].setItemId(id);
            found[0].save();
        }
    }
}
