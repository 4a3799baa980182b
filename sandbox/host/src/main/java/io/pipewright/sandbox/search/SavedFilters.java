package io.pipewright.sandbox.search;

import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Queries that users keep under a name, for themselves or for everybody who is logged in. */
public final class SavedFilters {

    /** A kept query; {@code ownerKey} is the key of the user who keeps it. */
    public record SavedFilter(long id, String name, String ownerKey, String jql, boolean shared) {}

    private static final String SELECT = "select id, fname, owner_key, jql, shared from saved_filter";

    private final Database database;

    public SavedFilters(Database database) {
        this.database = database;
    }

    public SavedFilter create(ApplicationUser owner, String name, String jql, boolean shared) {
        long id = database.nextId("saved_filter");
        database.update(
                "insert into saved_filter (id, fname, owner_key, jql, shared) values (?, ?, ?, ?, ?)",
                id,
                name,
                owner.getKey(),
                jql,
                shared);
        return new SavedFilter(id, name, owner.getKey(), jql, shared);
    }

    /** The user's own and the shared filters, by name. */
    public List<SavedFilter> visibleTo(ApplicationUser user) {
        return database.query(
                SELECT + " where owner_key = ? or shared = true order by lower(fname), id",
                SavedFilters::read,
                key(user));
    }

    /** The user's own filters, by name. */
    public List<SavedFilter> ownedBy(ApplicationUser user) {
        return database.query(SELECT + " where owner_key = ? order by lower(fname), id", SavedFilters::read, key(user));
    }

    /** A filter that the user owns or that is shared. */
    public Optional<SavedFilter> find(long id, ApplicationUser user) {
        return database.queryOne(
                SELECT + " where id = ? and (owner_key = ? or shared = true)", SavedFilters::read, id, key(user));
    }

    /** Shows a filter to everybody who is logged in; only who keeps it may. @return whether the user keeps it */
    public boolean share(long id, ApplicationUser owner) {
        return database.update("update saved_filter set shared = true where id = ? and owner_key = ?", id, key(owner))
                > 0;
    }

    /** By id or name, among those that the user may see. */
    Optional<SavedFilter> named(String text, ApplicationUser user, boolean everything) {
        long id = text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
        return database
                .query(
                        SELECT
                                + " where (id = ? or lower(fname) = ?) and (owner_key = ? or shared = true or ? = true) order by id",
                        SavedFilters::read,
                        id,
                        text.toLowerCase(Locale.ROOT),
                        key(user),
                        everything)
                .stream()
                .findFirst();
    }

    private static String key(ApplicationUser user) {
        return user == null ? "" : user.getKey();
    }

    private static SavedFilter read(ResultSet row) throws SQLException {
        return new SavedFilter(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5));
    }
}
