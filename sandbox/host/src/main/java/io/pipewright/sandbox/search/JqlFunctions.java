package io.pipewright.sandbox.search;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.operand.FunctionOperand;
import io.pipewright.sandbox.db.Database;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The functions of queries: the host's own, and those of plugins as they come and go. */
public final class JqlFunctions {

    private static final Map<String, ChronoUnit> PERIODS = Map.of(
            "day", ChronoUnit.DAYS, "week", ChronoUnit.WEEKS, "month", ChronoUnit.MONTHS, "year", ChronoUnit.YEARS);

    private final Database database;
    private final JqlDates dates;
    private final Map<String, JqlFunction> plugged = new ConcurrentHashMap<>();

    /** @param clock its zone is that of the dates in queries */
    public JqlFunctions(Database database, Clock clock) {
        this.database = database;
        this.dates = new JqlDates(clock);
    }

    void add(String name, JqlFunction function) {
        if (plugged.putIfAbsent(name.toLowerCase(Locale.ROOT), function) != null) {
            throw new IllegalStateException("A JQL function with the name '" + name + "' exists already");
        }
    }

    void remove(String name) {
        plugged.remove(name.toLowerCase(Locale.ROOT));
    }

    boolean isList(FunctionOperand call) throws JqlException {
        JqlFunction function = plugged.get(call.getName().toLowerCase(Locale.ROOT));
        if (function != null) {
            return function.isList();
        }
        if (period(call.getName()).isEmpty() && !isOwn(call.getName())) {
            throw new JqlException(
                    JqlMessages.noFunction(call.getName() + "(" + String.join(", ", call.getArgs()) + ")"));
        }
        return call.getName().equalsIgnoreCase("membersOf");
    }

    private static boolean isOwn(String name) {
        return List.of("currentuser", "now", "membersof").contains(name.toLowerCase(Locale.ROOT));
    }

    private static Optional<ChronoUnit> period(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String rest =
                lower.startsWith("startof") ? lower.substring(7) : lower.startsWith("endof") ? lower.substring(5) : "";
        return Optional.ofNullable(PERIODS.get(rest));
    }

    List<JqlValue> values(JqlClause.Term term, FunctionOperand call, SearchScope scope) throws JqlException {
        JqlFunction function = plugged.get(call.getName().toLowerCase(Locale.ROOT));
        if (function != null) {
            return ofPlugin(function, term, call, scope);
        }
        return switch (call.getName().toLowerCase(Locale.ROOT)) {
            case "currentuser" -> currentUser(call, scope);
            case "now" -> now(call);
            case "membersof" -> members(call);
            default -> edge(call);
        };
    }

    private static List<JqlValue> ofPlugin(
            JqlFunction function, JqlClause.Term term, FunctionOperand call, SearchScope scope) throws JqlException {
        MessageSet messages = function.validate(scope.user(), call, term);
        if (messages != null && messages.hasAnyErrors()) {
            throw new JqlException(String.join("\n", messages.getErrorMessages()));
        }
        return function.getValues(scope, call, term).stream()
                .map(JqlFunctions::value)
                .toList();
    }

    private static JqlValue value(QueryLiteral literal) {
        return new JqlValue(
                literal.getLongValue() == null
                        ? literal.getStringValue()
                        : literal.getLongValue().toString(),
                true);
    }

    private static List<JqlValue> currentUser(FunctionOperand call, SearchScope scope) throws JqlException {
        expect(call, 0);
        ApplicationUser user = scope.user();
        return user == null ? List.of() : List.of(new JqlValue(user.getKey(), true));
    }

    private List<JqlValue> now(FunctionOperand call) throws JqlException {
        expect(call, 0);
        return List.of(new JqlValue(String.valueOf(dates.now()), true));
    }

    private static void expect(FunctionOperand call, int count) throws JqlException {
        if (call.getArgs().size() != count) {
            throw new JqlException(JqlMessages.argumentCount(
                    call.getName(), count, call.getArgs().size()));
        }
    }

    private List<JqlValue> members(FunctionOperand call) throws JqlException {
        expect(call, 1);
        String group = call.getArgs().get(0);
        String lower = group.toLowerCase(Locale.ROOT);
        if (database.query("select 1 from cwd_group where lower(group_name) = ?", row -> 1, lower)
                .isEmpty()) {
            throw new JqlException(JqlMessages.noGroup(call.getName(), group));
        }
        return database.query(
                "select user_key from cwd_membership where lower(group_name) = ?",
                row -> new JqlValue(row.getString(1), true),
                lower);
    }

    private List<JqlValue> edge(FunctionOperand call) throws JqlException {
        if (call.getArgs().size() > 1) {
            throw new JqlException(JqlMessages.atMostArguments(
                    call.getName(), 1, call.getArgs().size()));
        }
        String increment = call.getArgs().isEmpty() ? "0" : call.getArgs().get(0);
        boolean end = call.getName().toLowerCase(Locale.ROOT).startsWith("end");
        long time = dates.edge(period(call.getName()).orElseThrow(), end, increment)
                .orElseThrow(() -> new JqlException(JqlMessages.badIncrement(call.getName(), increment)));
        return List.of(new JqlValue(String.valueOf(time), true));
    }
}
