package io.pipewright.sandbox.dashboard;

import com.atlassian.jira.user.ApplicationUser;

/** A page of items in two columns; everybody who is logged in may look at a shared one, only its owner changes it. */
public record Dashboard(long id, String name, String ownerKey, boolean shared) {

    public boolean isOwnedBy(ApplicationUser user) {
        return user != null && user.getKey().equals(ownerKey);
    }
}
