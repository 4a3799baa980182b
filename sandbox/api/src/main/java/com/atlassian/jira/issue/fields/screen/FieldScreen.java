package com.atlassian.jira.issue.fields.screen;

import java.util.List;

/** A screen. */
public interface FieldScreen {

    Long getId();

    String getName();

    void setName(String name);

    String getDescription();

    void setDescription(String description);

    FieldScreenTab addTab(String name);

    List<FieldScreenTab> getTabs();

    FieldScreenTab getTab(int position);

    boolean containsField(String fieldId);

    void store();
}
