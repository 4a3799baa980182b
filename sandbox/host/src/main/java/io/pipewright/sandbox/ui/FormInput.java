package io.pipewright.sandbox.ui;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.IssueInputParameters;
import java.util.List;

/** Reads what a form sent into the input of {@code IssueService}. */
final class FormInput {

    /** Before the name of a hidden parameter that says: the field was shown, so having no value means none. */
    static final String SHOWN = "shown-";

    private FormInput() {}

    static IssueInputParameters read(IssueService issues, Exchange exchange, List<String> fieldIds) {
        IssueInputParameters input = issues.newIssueInputParameters();
        for (String fieldId : fieldIds) {
            if (exchange.has(fieldId) || exchange.has(SHOWN + fieldId)) {
                input.getActionParameters().put(fieldId, exchange.texts(fieldId).toArray(String[]::new));
            }
        }
        if (!exchange.text("comment").isBlank()) {
            input.setComment(exchange.text("comment"));
        }
        return input;
    }
}
