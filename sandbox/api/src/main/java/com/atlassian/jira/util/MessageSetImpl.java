package com.atlassian.jira.util;

import java.util.Set;

/** Errors in order. */
public class MessageSetImpl implements MessageSet {

    private final Set<String> errors = new java.util.LinkedHashSet<>();

    @Override
    public boolean hasAnyErrors() {
        return !errors.isEmpty();
    }

    @Override
    public Set<String> getErrorMessages() {
        return errors;
    }

    @Override
    public void addErrorMessage(String message) {
        errors.add(message);
    }
}
