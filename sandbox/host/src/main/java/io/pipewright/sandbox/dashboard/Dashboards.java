package io.pipewright.sandbox.dashboard;

import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored dashboards. Who may change what is asked of {@link Dashboard#isOwnedBy}, not decided here. */
public final class Dashboards {

    /** Every dashboard has this many columns. */
    public static final int COLUMNS = 2;

    private static final String SELECT = "select id, dname, owner_key, shared from dashboard";
    private static final String SELECT_ITEM = "select id, dashboard_id, module_key, col, seq from dashboard_item";

    private final Database database;

    public Dashboards(Database database) {
        this.database = database;
    }

    /** The user's own and the shared ones, the own first, then by name. */
    public List<Dashboard> visibleTo(ApplicationUser user) {
        return database.query(
                SELECT
                        + " where owner_key = ? or shared = true order by case when owner_key = ? then 0 else 1 end, lower(dname), id",
                Dashboards::read,
                key(user),
                key(user));
    }

    /** The user's own and, unless only those are wanted, the shared ones, by name. */
    public List<Dashboard> byName(ApplicationUser user, boolean onlyOwn) {
        return database.query(
                SELECT + " where owner_key = ? or (shared = true and ? = false) order by lower(dname), id",
                Dashboards::read,
                key(user),
                onlyOwn);
    }

    /** Empty when there is none or the user may not see it. */
    public Optional<Dashboard> find(long id, ApplicationUser user) {
        return database.queryOne(
                SELECT + " where id = ? and (owner_key = ? or shared = true)", Dashboards::read, id, key(user));
    }

    public Dashboard create(ApplicationUser owner, String name, boolean shared) {
        long id = database.nextId("dashboard");
        database.update(
                "insert into dashboard (id, dname, owner_key, shared, columns_count) values (?, ?, ?, ?, ?)",
                id,
                name,
                owner.getKey(),
                shared,
                COLUMNS);
        return new Dashboard(id, name, owner.getKey(), shared);
    }

    public void change(long id, String name, boolean shared) {
        database.update("update dashboard set dname = ?, shared = ? where id = ?", name, shared, id);
    }

    /** Deletes the dashboard with its items and their preferences. */
    public void delete(long id) {
        database.inTransaction(() -> {
            database.update(
                    "delete from dashboard_pref where item_id in (select id from dashboard_item where dashboard_id = ?)",
                    id);
            database.update("delete from dashboard_item where dashboard_id = ?", id);
            return database.update("delete from dashboard where id = ?", id);
        });
    }

    /** The items, by column and place. */
    public List<DashboardItem> items(long dashboardId) {
        return database.query(
                SELECT_ITEM + " where dashboard_id = ? order by col, seq, id", Dashboards::readItem, dashboardId);
    }

    public Optional<DashboardItem> item(long itemId) {
        return database.queryOne(SELECT_ITEM + " where id = ?", Dashboards::readItem, itemId);
    }

    /** Puts a new item on top of the first column. */
    public DashboardItem add(long dashboardId, String moduleKey) {
        return database.inTransaction(() -> {
            long id = database.nextId("dashboard_item");
            database.update(
                    "insert into dashboard_item (id, dashboard_id, module_key, col, seq) values (?, ?, ?, 0, 0)",
                    id,
                    dashboardId,
                    moduleKey);
            place(new DashboardItem(id, dashboardId, moduleKey, 0, 0), 0, 0);
            return new DashboardItem(id, dashboardId, moduleKey, 0, 0);
        });
    }

    /** Moves the item to a column (0 or 1) and a place in it; a place beyond the end is the end. */
    public void move(DashboardItem item, int column, int place) {
        if (column < 0 || column >= COLUMNS || place < 0) {
            throw new IllegalArgumentException("No such place: column " + column + ", place " + place);
        }
        database.inTransaction(() -> {
            place(item, column, place);
            return null;
        });
    }

    private void place(DashboardItem item, int column, int place) {
        for (int each = 0; each < COLUMNS; each++) {
            List<Long> ids = new ArrayList<>(idsIn(item.dashboardId(), each));
            ids.remove(item.id());
            if (each == column) {
                ids.add(Math.min(place, ids.size()), item.id());
            }
            number(ids, each);
        }
    }

    private List<Long> idsIn(long dashboardId, int column) {
        return items(dashboardId).stream()
                .filter(item -> item.column() == column)
                .map(DashboardItem::id)
                .toList();
    }

    private void number(List<Long> ids, int column) {
        for (int i = 0; i < ids.size(); i++) {
            database.update("update dashboard_item set col = ?, seq = ? where id = ?", column, i, ids.get(i));
        }
    }

    public void remove(long itemId) {
        database.inTransaction(() -> {
            database.update("delete from dashboard_pref where item_id = ?", itemId);
            return database.update("delete from dashboard_item where id = ?", itemId);
        });
    }

    /** The item's preferences, by name. */
    public Map<String, String> preferences(long itemId) {
        Map<String, String> preferences = new LinkedHashMap<>();
        database.query(
                "select pkey, pvalue from dashboard_pref where item_id = ? order by pkey",
                row -> preferences.put(row.getString(1), row.getString(2)),
                itemId);
        return preferences;
    }

    /** Sets the given preferences; others stay. */
    public void setPreferences(long itemId, Map<String, String> preferences) {
        database.inTransaction(() -> {
            preferences.forEach((key, value) -> {
                database.put(
                        "update dashboard_pref set pvalue = ? where item_id = ? and pkey = ?",
                        "insert into dashboard_pref (pvalue, item_id, pkey) values (?, ?, ?)",
                        value,
                        itemId,
                        key);
            });
            return null;
        });
    }

    private static String key(ApplicationUser user) {
        return user == null ? "" : user.getKey();
    }

    private static Dashboard read(ResultSet row) throws SQLException {
        return new Dashboard(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4));
    }

    private static DashboardItem readItem(ResultSet row) throws SQLException {
        return new DashboardItem(row.getLong(1), row.getLong(2), row.getString(3), row.getInt(4), row.getInt(5));
    }
}
