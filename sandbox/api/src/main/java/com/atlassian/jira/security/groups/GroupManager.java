package com.atlassian.jira.security.groups;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/** Answers questions on groups of users. */
public interface GroupManager {

    /** Null when there is none of this name. */
    Group getGroup(String groupName);

    Collection<String> getGroupNamesForUser(ApplicationUser user);

    /** The members, those of nested groups included. */
    Collection<ApplicationUser> getUsersInGroup(Group group);
}
