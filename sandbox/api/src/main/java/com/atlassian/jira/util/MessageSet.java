package com.atlassian.jira.util;

import java.util.Set;

/** Errors and warnings of a query. */
public interface MessageSet {

    boolean hasAnyErrors();

    Set<String> getErrorMessages();

    void addErrorMessage(String message);
}
