package com.atlassian.jira.issue.customfields.option;

/** One option of a select field. */
public interface Option {

    Long getOptionId();

    String getValue();

    Boolean getDisabled();
}
