package io.pipewright.jira.search;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import io.pipewright.deal.Scope;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.NotReady;
import io.pipewright.kernel.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A JQL function whose one argument is a selection: the text that names exactly the deals behind a figure. */
abstract class SelectionFunction extends AbstractJqlFunction {

    private static final Logger LOG = LoggerFactory.getLogger(SelectionFunction.class);

    private final CurrentActor current;
    private final Messages messages;
    private final Nesting nesting;
    private final HeldDeals held;

    SelectionFunction(CurrentActor current, Messages messages, Nesting nesting, HeldDeals held) {
        this.current = current;
        this.messages = messages;
        this.nesting = nesting;
        this.held = held;
    }

    /** Which deals the selection chooses from. @throws InvalidValue when it is none */
    abstract Scope scope(String selection);

    /** The deal ids in ascending order. @throws InvalidValue when the selection is none, or names what is gone */
    abstract long[] behind(Actor actor, String selection);

    /** Why no deals can be found yet; empty once they can. */
    abstract Optional<Reason> notReady();

    @Override
    public MessageSet validate(ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
        MessageSet faults = validateNumberOfArgs(operand, 1);
        if (!faults.hasAnyErrors() && held.of(argument(operand)).isEmpty()) {
            Actor actor = current.get();
            try {
                requireAnEnd(actor, argument(operand));
                notReady().map(messages.to(actor)::text).ifPresent(faults::addErrorMessage);
            } catch (InvalidValue e) {
                faults.addErrorMessage(messages.to(actor).text(e.reason()));
            }
        }
        return faults;
    }

    /** Whether figures are nested too deep, or in a circle, shows only when they are asked. */
    private void requireAnEnd(Actor actor, String argument) {
        boolean mayNest = scope(argument).kind() != Scope.Kind.PROJECTS;
        try {
            if (mayNest) {
                once(actor, argument);
            }
        } catch (NotPermitted e) {
            LOG.debug("No deals of {}: {}", argument, e.getMessage());
        } catch (InvalidValue e) {
            if (Nesting.isRefusal(e)) {
                throw e;
            }
        }
    }

    @Override
    public List<QueryLiteral> getValues(QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
        return LongStream.of(deals(argument(operand)))
                .mapToObj(id -> new QueryLiteral(operand, Long.valueOf(id)))
                .toList();
    }

    /** None where the user may see nothing of the selection, or where it names a filter that is gone: a list has no better answer. */
    private long[] deals(String argument) {
        return held.of(argument).orElseGet(() -> {
            try {
                return once(current.get(), argument);
            } catch (InvalidValue | NotPermitted | NotReady e) {
                return new long[0];
            }
        });
    }

    private long[] once(Actor actor, String selection) {
        return nesting.once(selection, () -> behind(actor, selection));
    }

    private static String argument(FunctionOperand operand) {
        return operand.getArgs().get(0);
    }

    @Override
    public int getMinimumNumberOfExpectedArguments() {
        return 1;
    }

    @Override
    public JiraDataType getDataType() {
        return JiraDataTypes.ISSUE;
    }
}
