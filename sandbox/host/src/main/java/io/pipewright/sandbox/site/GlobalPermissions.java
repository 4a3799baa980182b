package io.pipewright.sandbox.site;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.db.Cached;
import io.pipewright.sandbox.db.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Permissions for the whole site, granted to groups. A system administrator is an administrator too. */
public final class GlobalPermissions implements GlobalPermissionManager {

    private final Database database;
    private final Groups groups;
    private final Cached<Map<String, List<String>>> groupsByPermission;

    public GlobalPermissions(Database database, Groups groups) {
        this.database = database;
        this.groups = groups;
        this.groupsByPermission = new Cached<>(database, this::load);
    }

    public void grant(GlobalPermissionKey permission, String group) {
        database.insertUnlessThere(
                "insert into global_grant (permission, group_name) values (?, ?)", permission.getKey(), group);
        groupsByPermission.changed();
    }

    @Override
    public boolean hasPermission(GlobalPermissionKey permission, ApplicationUser user) {
        if (user == null || !user.isActive()) {
            return false;
        }
        return granted(permission, user)
                || (permission.getKey().equals(GlobalPermissionKey.ADMINISTER.getKey())
                        && granted(GlobalPermissionKey.SYSTEM_ADMIN, user));
    }

    private boolean granted(GlobalPermissionKey permission, ApplicationUser user) {
        return groupsByPermission.get().getOrDefault(permission.getKey(), List.of()).stream()
                .anyMatch(group -> groups.isMember(group, user));
    }

    private Map<String, List<String>> load() {
        Map<String, List<String>> result = new HashMap<>();
        database.query("select permission, group_name from global_grant", row -> result.computeIfAbsent(
                        row.getString(1), key -> new ArrayList<>())
                .add(row.getString(2)));
        return result;
    }
}
