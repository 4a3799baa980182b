package io.pipewright.jira.actor;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.deal.GroupMembers;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.UserKey;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Jira's groups, of which users may see those that they belong to, and administrators all. */
@Named
public class JiraGroups implements GroupMembers {

    private final JiraUsers users;
    private final GlobalPermissionManager permissions;
    private final GroupManager groups;

    @Inject
    public JiraGroups(JiraUsers users, GlobalPermissionManager permissions, GroupManager groups) {
        this.users = users;
        this.permissions = permissions;
        this.groups = groups;
    }

    @Override
    public Optional<Set<UserKey>> of(Actor actor, String name) {
        return Optional.ofNullable(users.of(actor))
                .filter(user -> belongs(user, name) || permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user))
                .flatMap(user -> Optional.ofNullable(groups.getGroup(name)))
                .map(this::members);
    }

    private boolean belongs(ApplicationUser user, String name) {
        return groups.getGroupNamesForUser(user).contains(name);
    }

    private Set<UserKey> members(Group group) {
        return groups.getUsersInGroup(group).stream()
                .map(member -> new UserKey(member.getKey()))
                .collect(Collectors.toSet());
    }

    /** The names of the groups that the user belongs to, in alphabetical order. */
    public List<String> own(Actor actor) {
        return Optional.ofNullable(users.of(actor))
                .map(user -> groups.getGroupNamesForUser(user).stream().sorted().toList())
                .orElse(List.of());
    }
}
