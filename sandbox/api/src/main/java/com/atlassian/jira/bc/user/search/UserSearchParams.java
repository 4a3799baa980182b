package com.atlassian.jira.bc.user.search;

/** What a user search looks for. */
public class UserSearchParams {

    private final boolean canMatchEmail;
    private final boolean includeInactive;
    private final Integer maxResults;

    private UserSearchParams(Builder builder) {
        this.canMatchEmail = builder.canMatchEmail;
        this.includeInactive = builder.includeInactive;
        this.maxResults = builder.maxResults;
    }

    public static Builder builder() {
        return new Builder();
    }

    public boolean canMatchEmail() {
        return canMatchEmail;
    }

    public boolean includeInactive() {
        return includeInactive;
    }

    public Integer getMaxResults() {
        return maxResults;
    }
    /** Builds the parameters. */
    public static class Builder {
        private boolean canMatchEmail;
        private boolean includeInactive;
        private Integer maxResults;

        public Builder canMatchEmail(boolean value) {
            this.canMatchEmail = value;
            return this;
        }

        public Builder includeInactive(boolean value) {
            this.includeInactive = value;
            return this;
        }

        public Builder maxResults(Integer value) {
            this.maxResults = value;
            return this;
        }

        public UserSearchParams build() {
            return new UserSearchParams(this);
        }
    }
}
