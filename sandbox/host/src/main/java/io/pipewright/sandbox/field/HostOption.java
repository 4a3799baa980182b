package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.customfields.option.Option;

/** An option of a select field; two are equal when their ids are. */
public final class HostOption implements Option {

    private final long id;
    private final long configId;
    private final String value;
    private final boolean disabled;

    HostOption(long id, long configId, String value, boolean disabled) {
        this.id = id;
        this.configId = configId;
        this.value = value;
        this.disabled = disabled;
    }

    long configId() {
        return configId;
    }

    @Override
    public Long getOptionId() {
        return id;
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public Boolean getDisabled() {
        return disabled;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Option option && option.getOptionId() == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return value;
    }
}
