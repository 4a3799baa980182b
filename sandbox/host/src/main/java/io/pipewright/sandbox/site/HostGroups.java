package io.pipewright.sandbox.site;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;

/** The groups of the site as Jira's API gives them. Groups do not contain groups here. */
final class HostGroups implements GroupManager {

    private final Groups groups;

    HostGroups(Groups groups) {
        this.groups = groups;
    }

    private record Named(String name) implements Group {
        @Override
        public String getName() {
            return name;
        }
    }

    @Override
    public Group getGroup(String groupName) {
        return groupName != null && groups.exists(groupName) ? new Named(groupName) : null;
    }

    @Override
    public Collection<String> getGroupNamesForUser(ApplicationUser user) {
        return user == null ? List.of() : groups.of(user);
    }

    @Override
    public Collection<ApplicationUser> getUsersInGroup(Group group) {
        return groups.members(group.getName());
    }
}
