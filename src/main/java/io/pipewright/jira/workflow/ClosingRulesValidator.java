package io.pipewright.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import io.pipewright.deal.DealId;
import io.pipewright.exit.condition.ClosePlanState;
import io.pipewright.exit.condition.PlanState;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.ClosingField;
import io.pipewright.stage.ClosingRules;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks for what a deal needs to be won, lost or parked, or to have its end taken back: the argument {@value #CLOSING} is {@value #WIN},
 * {@value #LOSE}, {@value #PARK} or {@value #UNDO}. All that is wrong is said at once, each at its field. A refused win also names the open
 * tasks of the close plan, which alone keep nobody from winning: Jira gives a validator no way to say something and let the deal pass.
 */
public class ClosingRulesValidator implements Validator {

    public static final String CLOSING = "closing";
    public static final String WIN = "win";
    public static final String LOSE = "lose";
    public static final String PARK = "park";
    public static final String UNDO = "undo";

    private static final int MOST_NAMED = 3;

    private final DealReader reader;
    private final JiraDealFields fields;
    private final CurrentActor current;
    private final Messages messages;
    private final ClosePlanState plans;

    @Inject
    public ClosingRulesValidator(
            DealReader reader, JiraDealFields fields, CurrentActor current, Messages messages, ClosePlanState plans) {
        this.reader = reader;
        this.fields = fields;
        this.current = current;
        this.messages = messages;
        this.plans = plans;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void validate(Map transientVars, Map args, PropertySet properties) throws InvalidInputException {
        Actor actor = current.get();
        Issue issue = (Issue) transientVars.get("issue");
        String closing = String.valueOf(args.get(CLOSING));
        Map<ClosingField, Reason> wrong = faults(issue, closing, actor.today());
        if (!wrong.isEmpty()) {
            throw refused(wrong, closing.equals(WIN) ? openTasks(issue) : Optional.empty(), messages.to(actor));
        }
    }

    private Map<ClosingField, Reason> faults(Issue issue, String closing, LocalDate today) {
        return switch (closing) {
            case WIN -> win(issue, today);
            case LOSE ->
                ClosingRules.lose(
                        reader.optionText(issue, JiraDealFields.LOSS_REASON)
                                .map(text -> reader.code(issue, JiraDealFields.LOSS_REASON)
                                        .orElse(text)),
                        reader.text(issue, JiraDealFields.COMPETITOR));
            case UNDO -> ClosingRules.undo(reader.text(issue, JiraDealFields.UNDO_REASON));
            default -> ClosingRules.park(reader.date(issue, JiraDealFields.REVISIT_DATE), today);
        };
    }

    private Map<ClosingField, Reason> win(Issue issue, LocalDate today) {
        Map<ClosingField, Reason> wrong = ClosingRules.win(
                reader.amountNumber(issue).isPresent(),
                reader.date(issue, JiraDealFields.ORDER_DATE),
                reader.text(issue, JiraDealFields.WIN_REASON),
                today);
        reader.faultOfAmount(issue).ifPresent(reason -> wrong.put(ClosingField.AMOUNT, reason));
        return wrong;
    }

    private Optional<Reason> openTasks(Issue issue) {
        List<String> titles = plans.of(new DealId(issue.getId())).openTasks().stream()
                .map(PlanState.OpenTask::title)
                .toList();
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of("pipewright.stage.win.tasks-open", titles.size(), named(titles)));
    }

    private static String named(List<String> titles) {
        String first = titles.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return titles.size() > MOST_NAMED ? first + ", …" : first;
    }

    private InvalidInputException refused(Map<ClosingField, Reason> wrong, Optional<Reason> hint, Sentences to) {
        InvalidInputException refused = new InvalidInputException();
        wrong.forEach((field, reason) -> fields.id(field.code())
                .ifPresentOrElse(id -> refused.addError(id, to.text(reason)), () -> refused.addError(to.text(reason))));
        hint.ifPresent(reason -> refused.addError(to.text(reason)));
        return refused;
    }
}
