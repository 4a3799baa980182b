package io.pipewright.sandbox.site;

import com.atlassian.jira.user.ApplicationUser;

/** A user of the site; two are equal when their keys are. */
public final class User implements ApplicationUser {

    private static final long INTERNAL_DIRECTORY = 1;
    private static final long UNKNOWN_DIRECTORY = -1;

    private final Long id;
    private final String key;
    private final String userName;
    private final String displayName;
    private final String email;
    private final boolean active;

    User(Long id, String key, String userName, String displayName, String email, boolean active) {
        this.id = id;
        this.key = key;
        this.userName = userName;
        this.displayName = displayName;
        this.email = email;
        this.active = active;
    }

    /** Somebody of whom nothing is left but the key. */
    static User unknown(String key) {
        return new User(null, key, key, key, "?", false);
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public String getUsername() {
        return userName;
    }

    @Override
    public String getName() {
        return userName;
    }

    @Override
    public String getDisplayName() {
        return displayName;
    }

    @Override
    public String getEmailAddress() {
        return email;
    }

    @Override
    public long getDirectoryId() {
        return id == null ? UNKNOWN_DIRECTORY : INTERNAL_DIRECTORY;
    }

    @Override
    public boolean isActive() {
        return active;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApplicationUser user && user.getKey().equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return userName + "(" + key + ")";
    }
}
