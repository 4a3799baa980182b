package io.pipewright.conformance;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.stream.Collectors;

/** Moves issues of the playground. */
@Named
class Transitions {

    static final int MOVE_ON = 11;
    static final int BE_REFUSED = 12;

    private final Playground playground;
    private final IssueService issues;

    @Inject
    Transitions(Playground playground, IssueService issues) {
        this.playground = playground;
        this.issues = issues;
    }

    MutableIssue moveOn(MutableIssue issue) {
        TransitionValidationResult valid =
                issues.validateTransition(playground.me(), issue.getId(), MOVE_ON, playground.input());
        Playground.refuse(valid.getErrorCollection());
        IssueResult moved = issues.transition(playground.me(), valid);
        Playground.refuse(moved.getErrorCollection());
        return moved.getIssue();
    }

    /** The ids of the transitions that are open to this user now. */
    Set<Integer> offered(MutableIssue issue) {
        return ComponentAccessor.getComponent(IssueWorkflowManager.class)
                .getAvailableActions(issue, playground.me())
                .stream()
                .map(ActionDescriptor::getId)
                .collect(Collectors.toSet());
    }

    /** Every error of a transition that validators refuse, whether it is told before or at the transition. */
    ErrorCollection refused(MutableIssue issue) {
        ErrorCollection errors = new SimpleErrorCollection();
        TransitionValidationResult valid =
                issues.validateTransition(playground.me(), issue.getId(), BE_REFUSED, playground.input());
        errors.addErrorCollection(valid.getErrorCollection());
        if (valid.isValid()) {
            errors.addErrorCollection(issues.transition(playground.me(), valid).getErrorCollection());
        }
        return errors;
    }
}
