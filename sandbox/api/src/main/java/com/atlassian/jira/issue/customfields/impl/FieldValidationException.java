package com.atlassian.jira.issue.customfields.impl;

/** A text that is no value of the field. */
public class FieldValidationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FieldValidationException(String message) {
        super(message);
    }
}
