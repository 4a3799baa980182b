package io.pipewright.sandbox.issue;

import com.atlassian.jira.util.ErrorCollection;

/** The workflow refuses; the errors say why. */
public final class TransitionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCollection errors;

    public TransitionRefused(ErrorCollection errors) {
        super(errors.getErrorMessages() + " " + errors.getErrors());
        this.errors = errors;
    }

    public ErrorCollection errors() {
        return errors;
    }
}
