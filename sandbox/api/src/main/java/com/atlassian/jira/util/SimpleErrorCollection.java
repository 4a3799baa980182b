package com.atlassian.jira.util;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Errors in the order in which they were added. */
public class SimpleErrorCollection implements ErrorCollection {

    private final List<String> messages = new java.util.ArrayList<>();
    private final Map<String, String> errors = new java.util.LinkedHashMap<>();

    @Override
    public void addError(String field, String message) {
        errors.put(field, message);
    }

    @Override
    public void addErrorMessage(String message) {
        messages.add(message);
    }

    @Override
    public Collection<String> getErrorMessages() {
        return messages;
    }

    @Override
    public Map<String, String> getErrors() {
        return errors;
    }

    @Override
    public boolean hasAnyErrors() {
        return !messages.isEmpty() || !errors.isEmpty();
    }

    @Override
    public void addErrorCollection(ErrorCollection other) {
        messages.addAll(other.getErrorMessages());
        errors.putAll(other.getErrors());
    }
}
