package io.pipewright.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.ClosingRules;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Asks for what a deal needs to be lost or parked: the argument {@value #CLOSING} is {@value #LOSE} or {@value #PARK}. */
public class ClosingRulesValidator implements Validator {

    public static final String CLOSING = "closing";
    public static final String LOSE = "lose";
    public static final String PARK = "park";

    private final DealReader reader;
    private final JiraDealFields fields;
    private final CurrentActor current;
    private final Messages messages;

    @Inject
    public ClosingRulesValidator(DealReader reader, JiraDealFields fields, CurrentActor current, Messages messages) {
        this.reader = reader;
        this.fields = fields;
        this.current = current;
        this.messages = messages;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void validate(Map transientVars, Map args, PropertySet properties) throws InvalidInputException {
        Actor actor = current.get();
        Issue issue = (Issue) transientVars.get("issue");
        boolean lose = LOSE.equals(args.get(CLOSING));
        String field = lose ? JiraDealFields.LOSS_REASON : JiraDealFields.REVISIT_DATE;
        Optional<Reason> wrong = lose
                ? ClosingRules.lose(reader.optionText(issue, field))
                : ClosingRules.park(reader.date(issue, field), actor.today());
        if (wrong.isPresent()) {
            throw refused(field, messages.to(actor).text(wrong.get()));
        }
    }

    private InvalidInputException refused(String field, String message) {
        return fields.id(field)
                .map(id -> new InvalidInputException(id, message))
                .orElseGet(() -> new InvalidInputException((Object) message));
    }
}
