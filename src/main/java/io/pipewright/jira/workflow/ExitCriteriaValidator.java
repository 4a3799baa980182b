package io.pipewright.jira.workflow;

import com.atlassian.jira.issue.MutableIssue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import io.pipewright.exit.CheckExit;
import io.pipewright.exit.ExitCheck;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.deal.JiraDeals;
import io.pipewright.jira.field.JiraFieldValues;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Lets a deal move only when the exit criteria of a stage are met; otherwise one error a criterion. The argument
 * {@value #GATE} is the key of that stage. Keeps nothing between calls: Jira may share one object among threads.
 */
public class ExitCriteriaValidator implements Validator {

    public static final String GATE = "gate";

    private final CheckExit checkExit;
    private final JiraDeals deals;
    private final CurrentActor current;
    private final JiraFieldValues fieldValues;
    private final Messages messages;

    @Inject
    public ExitCriteriaValidator(
            CheckExit checkExit,
            JiraDeals deals,
            CurrentActor current,
            JiraFieldValues fieldValues,
            Messages messages) {
        this.checkExit = checkExit;
        this.deals = deals;
        this.current = current;
        this.fieldValues = fieldValues;
        this.messages = messages;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void validate(Map transientVars, Map args, PropertySet properties) throws InvalidInputException {
        MutableIssue issue = (MutableIssue) transientVars.get("issue");
        Actor actor = current.get();
        ExitCheck check = deals.of(actor, issue)
                .map(deal -> checkExit.checkStage(actor, deal, (String) args.get(GATE), fieldValues.onScreen(issue)))
                .orElseGet(ExitCheck::noPipeline);
        if (!check.passes()) {
            throw refused(messages.to(actor), check);
        }
    }

    private static InvalidInputException refused(Sentences to, ExitCheck check) {
        InvalidInputException refused = new InvalidInputException();
        for (Reason reason : check.blockingReasons()) {
            refused.addError(to.text(reason));
        }
        return refused;
    }
}
