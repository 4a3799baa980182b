package io.pipewright.jira.search;

import com.atlassian.query.Query;
import com.atlassian.query.clause.Clause;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.query.operand.MultiValueOperand;
import com.atlassian.query.operand.Operand;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a query may look at that is asked without regard to permissions and answered to everybody: nothing that some readers of a deal may
 * not read, and nothing that depends on who asks.
 */
final class QueryForEverybody {

    private static final int LONGEST_SHOWN = 40;

    /** Comments and work logs can be kept for a group or role; {@code text} looks at comments too. */
    private static final Set<String> HIDDEN =
            Set.of("comment", "text", "worklogauthor", "worklogcomment", "worklogdate");

    /** What a filter asks can be changed by its owner at any time, past this check. */
    private static final Set<String> FILTERS = Set.of("filter", "savedfilter", "request", "searchrequest");

    /** The functions of Jira that say the same to everybody. Those of other apps may ask who is there, as {@code forecastDeals} does. */
    private static final Set<String> FUNCTIONS = Set.of(
            "now",
            "startofday",
            "startofweek",
            "startofmonth",
            "startofyear",
            "endofday",
            "endofweek",
            "endofmonth",
            "endofyear",
            "membersof",
            "cascadeoption",
            "standardissuetypes",
            "subtaskissuetypes",
            "releasedversions",
            "unreleasedversions",
            "latestreleasedversion",
            "earliestunreleasedversion",
            "opensprints",
            "closedsprints",
            "futuresprints");

    private QueryForEverybody() {}

    /** Why the query cannot be asked for everybody; empty when it can. */
    static Optional<Reason> refusal(Query query) {
        if (query.getOrderByClause() != null
                && !query.getOrderByClause().getSearchSorts().isEmpty()) {
            return Optional.of(Reason.of("pipewright.common.jql-order"));
        }
        return Optional.ofNullable(query.getWhereClause()).stream()
                .flatMap(QueryForEverybody::terms)
                .flatMap(term -> refusal(term).stream())
                .findFirst();
    }

    private static Stream<Clause> terms(Clause clause) {
        List<Clause> parts = clause.getClauses();
        return parts.isEmpty() ? Stream.of(clause) : parts.stream().flatMap(QueryForEverybody::terms);
    }

    private static Optional<Reason> refusal(Clause term) {
        String field = term.getName().toLowerCase(Locale.ROOT);
        if (HIDDEN.contains(field)) {
            return refused("pipewright.common.jql-hidden", field);
        }
        if (FILTERS.contains(field)) {
            return refused("pipewright.common.jql-filter", field);
        }
        return term instanceof TerminalClause terminal ? refusal(terminal.getOperand()) : Optional.empty();
    }

    private static Optional<Reason> refusal(Operand operand) {
        if (operand instanceof MultiValueOperand several) {
            return several.getValues().stream()
                    .flatMap(value -> refusal(value).stream())
                    .findFirst();
        }
        return operand instanceof FunctionOperand function
                        && !FUNCTIONS.contains(function.getName().toLowerCase(Locale.ROOT))
                ? refused("pipewright.common.jql-function", function.getName())
                : Optional.empty();
    }

    private static Optional<Reason> refused(String key, String name) {
        return Optional.of(Reason.of(key, Text.shortened(name, LONGEST_SHOWN)));
    }
}
