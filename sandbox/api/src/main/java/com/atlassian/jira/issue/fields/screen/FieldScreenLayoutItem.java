package com.atlassian.jira.issue.fields.screen;

/** A field's place on a tab. */
public interface FieldScreenLayoutItem {

    String getFieldId();

    int getPosition();
}
