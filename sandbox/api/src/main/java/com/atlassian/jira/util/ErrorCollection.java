package com.atlassian.jira.util;

import java.util.Collection;
import java.util.Map;

/** Errors, some of them bound to a field. */
public interface ErrorCollection {

    void addError(String field, String message);

    void addErrorMessage(String message);

    Collection<String> getErrorMessages();

    Map<String, String> getErrors();

    boolean hasAnyErrors();

    void addErrorCollection(ErrorCollection errors);
}
