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
import io.pipewright.forecast.ForecastDeals;
import io.pipewright.forecast.ForecastSelection;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.NotReady;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.LongStream;

/**
 * {@code issue in forecastDeals("…")}: the deals that one figure of a forecast
 * is the sum of. The argument is what {@link ForecastSelection} encodes.
 */
public class ForecastDealsFunction extends AbstractJqlFunction {

    /** The name under which stored queries know the function. */
    public static final String NAME = "forecastDeals";

    /** A filter whose query asks for the forecast of that same filter would never end. */
    private static final int DEEPEST = 3;

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private final ForecastDeals forecastDeals;
    private final CurrentActor current;
    private final Messages messages;

    @Inject
    public ForecastDealsFunction(ForecastDeals forecastDeals, CurrentActor current, Messages messages) {
        this.forecastDeals = forecastDeals;
        this.current = current;
        this.messages = messages;
    }

    /** The query that finds the deals of a selection. */
    public static String query(ForecastSelection selection) {
        return "issue in " + NAME + "(\"" + selection.encode() + "\")";
    }

    @Override
    public MessageSet validate(ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
        MessageSet faults = validateNumberOfArgs(operand, 1);
        if (!faults.hasAnyErrors()) {
            try {
                ForecastSelection.decode(operand.getArgs().get(0));
                forecastDeals.notReady().map(messages.to(current.get())::text).ifPresent(faults::addErrorMessage);
            } catch (InvalidValue e) {
                faults.addErrorMessage(messages.to(current.get()).text(e.reason()));
            }
        }
        return faults;
    }

    @Override
    public List<QueryLiteral> getValues(QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
        return LongStream.of(deals(operand))
                .mapToObj(id -> new QueryLiteral(operand, Long.valueOf(id)))
                .toList();
    }

    /** None where the user may see nothing of the selection, or where it names a filter that is gone: a list has no better answer. */
    private long[] deals(FunctionOperand operand) {
        int depth = DEPTH.get();
        if (depth >= DEEPEST) {
            return new long[0];
        }
        DEPTH.set(depth + 1);
        try {
            return forecastDeals.behind(
                    current.get(), ForecastSelection.decode(operand.getArgs().get(0)));
        } catch (InvalidValue | NotPermitted | NotReady e) {
            return new long[0];
        } finally {
            restore(depth);
        }
    }

    private static void restore(int depth) {
        if (depth == 0) {
            DEPTH.remove();
        } else {
            DEPTH.set(depth);
        }
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
