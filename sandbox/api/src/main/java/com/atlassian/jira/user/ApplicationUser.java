package com.atlassian.jira.user;

/** A Jira user. */
public interface ApplicationUser {

    Long getId();

    String getKey();

    String getUsername();

    String getName();

    String getDisplayName();

    String getEmailAddress();

    long getDirectoryId();

    boolean isActive();
}
