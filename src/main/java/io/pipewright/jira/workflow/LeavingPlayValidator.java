package io.pipewright.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import io.pipewright.deal.Reason;
import io.pipewright.deal.Today;
import io.pipewright.jira.field.DealFields;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.stage.LeavingPlay;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Asks for what a deal may not leave play without: the argument {@value #ENDING} is {@value #LOSE} or {@value #PARK}. */
public class LeavingPlayValidator implements Validator {

    public static final String ENDING = "ending";
    public static final String LOSE = "lose";
    public static final String PARK = "park";

    private final DealReader reader;
    private final DealFields fields;
    private final Today today;
    private final Messages messages;

    @Inject
    public LeavingPlayValidator(DealReader reader, DealFields fields, Today today, Messages messages) {
        this.reader = reader;
        this.fields = fields;
        this.today = today;
        this.messages = messages;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void validate(Map transientVars, Map args, PropertySet properties) throws InvalidInputException {
        Issue issue = (Issue) transientVars.get("issue");
        boolean lose = LOSE.equals(args.get(ENDING));
        String field = lose ? DealFields.LOSS_REASON : DealFields.REVISIT_DATE;
        Optional<Reason> wrong = lose
                ? LeavingPlay.lose(reader.optionText(issue, field))
                : LeavingPlay.park(reader.date(issue, field), today.date());
        if (wrong.isPresent()) {
            throw refused(field, messages.text(wrong.get()));
        }
    }

    private InvalidInputException refused(String field, String message) {
        return fields.id(field)
                .map(id -> new InvalidInputException(id, message))
                .orElseGet(() -> new InvalidInputException((Object) message));
    }
}
