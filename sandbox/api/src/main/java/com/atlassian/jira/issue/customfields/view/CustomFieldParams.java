package com.atlassian.jira.issue.customfields.view;

import java.util.Collection;

/** The texts a user typed for a field. */
public interface CustomFieldParams {

    Object getFirstValueForNullKey();

    Object getFirstValueForKey(String key);

    Collection getValuesForNullKey();

    Collection getAllValues();

    boolean isEmpty();
}
