package com.atlassian.jira.issue.fields.screen;

import java.util.List;

/** A tab of a screen. */
public interface FieldScreenTab {

    Long getId();

    String getName();

    void addFieldScreenLayoutItem(String fieldId);

    List<FieldScreenLayoutItem> getFieldScreenLayoutItems();

    boolean isContainsField(String fieldId);
}
