package io.pipewright.sandbox.site;

import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.db.Cached;
import io.pipewright.sandbox.db.Database;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups of users, known by name. */
public final class Groups {

    private final Database database;
    private final Users users;
    private final Cached<Map<String, Set<String>>> keysByGroup;

    public Groups(Database database, Users users) {
        this.database = database;
        this.users = users;
        this.keysByGroup = new Cached<>(database, this::load);
    }

    /** Makes an empty group; one that exists stays as it is. */
    public void create(String group) {
        if (!exists(group)) {
            database.insertUnlessThere("insert into cwd_group (group_name) values (?)", group);
            keysByGroup.changed();
        }
    }

    public boolean exists(String group) {
        return keysByGroup.get().containsKey(group);
    }

    /** @throws IllegalArgumentException when there is no such group */
    public void add(String group, ApplicationUser user) {
        if (!exists(group)) {
            throw new IllegalArgumentException("There is no group '" + group + "'");
        }
        if (!isMember(group, user)) {
            database.insertUnlessThere(
                    "insert into cwd_membership (group_name, user_key) values (?, ?)", group, user.getKey());
            keysByGroup.changed();
        }
    }

    public void remove(String group, ApplicationUser user) {
        database.update("delete from cwd_membership where group_name = ? and user_key = ?", group, user.getKey());
        keysByGroup.changed();
    }

    public boolean isMember(String group, ApplicationUser user) {
        return user != null && keysByGroup.get().getOrDefault(group, Set.of()).contains(user.getKey());
    }

    /** The group's users, by display name. */
    public List<ApplicationUser> members(String group) {
        return users.all().stream().filter(user -> isMember(group, user)).toList();
    }

    /** The names of the user's groups, in alphabetical order. */
    public List<String> of(ApplicationUser user) {
        return names().stream().filter(group -> isMember(group, user)).toList();
    }

    /** All names, in alphabetical order. */
    public List<String> names() {
        return keysByGroup.get().keySet().stream().sorted().toList();
    }

    private Map<String, Set<String>> load() {
        Map<String, Set<String>> groups = new HashMap<>();
        database.query("select group_name from cwd_group", row -> row.getString(1))
                .forEach(name -> groups.put(name, new HashSet<>()));
        database.query("select group_name, user_key from cwd_membership", row -> groups.computeIfAbsent(
                        row.getString(1), name -> new HashSet<>())
                .add(row.getString(2)));
        return groups;
    }
}
