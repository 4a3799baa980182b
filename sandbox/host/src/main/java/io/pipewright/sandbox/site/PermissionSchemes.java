package io.pipewright.sandbox.site;

import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import io.pipewright.sandbox.db.Cached;
import io.pipewright.sandbox.db.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which holders have which project permission, scheme by scheme. */
public final class PermissionSchemes {

    /** The scheme of a project that was given no other. */
    public static final long DEFAULT_ID = 0;

    private record Key(long scheme, String permission) {}

    private final Database database;
    private final Cached<Map<Key, List<Holder>>> grants;

    public PermissionSchemes(Database database) {
        this.database = database;
        this.grants = new Cached<>(database, this::load);
    }

    public void grant(long schemeId, ProjectPermissionKey permission, Holder holder) {
        database.update(
                "insert into permission_grant (id, scheme_id, permission, holder_type, holder) values (?, ?, ?, ?, ?)",
                database.nextId("permission_grant"),
                schemeId,
                permission.permissionKey(),
                holder.kind().name(),
                holder.name());
        grants.changed();
    }

    /** Takes the permission from everybody. */
    public void revoke(long schemeId, ProjectPermissionKey permission) {
        database.update(
                "delete from permission_grant where scheme_id = ? and permission = ?",
                schemeId,
                permission.permissionKey());
        grants.changed();
    }

    public List<Holder> holders(long schemeId, ProjectPermissionKey permission) {
        return grants.get().getOrDefault(new Key(schemeId, permission.permissionKey()), List.of());
    }

    private Map<Key, List<Holder>> load() {
        Map<Key, List<Holder>> result = new HashMap<>();
        database.query(
                "select scheme_id, permission, holder_type, holder from permission_grant order by id",
                row -> result.computeIfAbsent(new Key(row.getLong(1), row.getString(2)), key -> new ArrayList<>())
                        .add(new Holder(Holder.Kind.valueOf(row.getString(3)), row.getString(4))));
        return result;
    }
}
