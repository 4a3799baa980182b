package io.pipewright.sandbox.search;

import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns the condition of a query into one SQL condition; a clause that cannot be understood becomes a message and finds nothing. */
final class JqlTranslator {

    private static final Set<String> FILTER_NAMES = Set.of("filter", "savedfilter", "request", "searchrequest");

    private final SearchFields fields;
    private final JqlFunctions functions;
    private final SavedFilters filters;
    private final SearchScope scope;
    private final Set<String> messages = new LinkedHashSet<>();
    private final List<Long> openFilters = new ArrayList<>();

    JqlTranslator(SearchFields fields, JqlFunctions functions, SavedFilters filters, SearchScope scope) {
        this.fields = fields;
        this.functions = functions;
        this.filters = filters;
        this.scope = scope;
    }

    /** What was wrong with the query, in its order. */
    Set<String> messages() {
        return messages;
    }

    Sql where(JqlQuery query) {
        return query.where() == null ? Sql.EVERYTHING : clause(query.where().withoutNot(false));
    }

    /** What to join and what to order by. */
    record Order(Sql joins, Sql columns) {
    }

    /** The columns of the order with their directions; the newest key first where the query names none. */
    Order order(JqlQuery query) {
        List<JqlQuery.Sort> sorts = query.order().isEmpty() ? List.of(new JqlQuery.Sort("key", true)) : query.order();
        Order order = new Order(Sql.of(""), Sql.of(""));
        for (int i = 0; i < sorts.size(); i++) {
            order = with(order, sorts.get(i), "s" + i);
        }
        return new Order(order.joins(), order.columns().plus(Sql.of("i.id")));
    }

    private Order with(Order order, JqlQuery.Sort sort, String alias) {
        try {
            SearchField field = sortField(sort.field());
            boolean descending = sort.descending() != field.sortsBackwards();
            String direction = (descending ? " desc" : "") + (sort.descending() ? " nulls first, " : " nulls last, ");
            Sql columns = order.columns();
            for (Sql column : field.sort()) {
                columns = columns.plus(column.named(alias).within("", direction));
            }
            return new Order(field.sortJoin() == null ? order.joins() : order.joins().plus(field.sortJoin().named(alias)), columns);
        } catch (JqlException e) {
            messages.add(e.getMessage());
            return order;
        }
    }

    private SearchField sortField(String name) throws JqlException {
        SearchField field = fields.find(name).get(0);
        if (field.sort().isEmpty()) {
            throw new JqlException(JqlMessages.noSort(name));
        }
        return field;
    }

    private Sql clause(JqlClause clause) {
        if (clause instanceof JqlClause.And and) {
            return Sql.all(and.parts().stream().map(this::clause).toList());
        }
        if (clause instanceof JqlClause.Or or) {
            return Sql.any(or.parts().stream().map(this::clause).toList());
        }
        try {
            return term((JqlClause.Term) clause);
        } catch (JqlException e) {
            messages.addAll(List.of(e.getMessage().split("\n")));
            return Sql.NOTHING;
        }
    }

    private Sql term(JqlClause.Term term) throws JqlException {
        if (FILTER_NAMES.contains(term.field().toLowerCase(Locale.ROOT))) {
            return filter(term);
        }
        List<Sql> any = new ArrayList<>();
        for (SearchField field : fields.find(term.field())) {
            any.add(condition(term, field));
        }
        return any.size() == 1 ? any.get(0) : Sql.any(any);
    }

    private Sql condition(JqlClause.Term term, SearchField field) throws JqlException {
        check(term, field);
        JqlOperator operator = term.operator();
        List<JqlValue> values = new ArrayList<>();
        boolean empty = collect(term, field, term.operand(), values);
        if (operator == JqlOperator.LIKE || operator == JqlOperator.NOT_LIKE) {
            return text(operator, field, values, empty);
        }
        if (operator.isRelational()) {
            return values.isEmpty() ? Sql.NOTHING : field.compare(operator, values.get(0), scope);
        }
        if (operator.isNegative()) {
            return field.differsFromAll(values, scope);
        }
        Sql equal = values.isEmpty() ? Sql.NOTHING : field.equalsAny(values, scope);
        return empty ? Sql.any(List.of(equal, field.notEmpty().not())) : equal;
    }

    private static Sql text(JqlOperator operator, SearchField field, List<JqlValue> values, boolean empty) throws JqlException {
        boolean negative = operator == JqlOperator.NOT_LIKE;
        if (empty) {
            return negative ? field.notEmpty() : field.notEmpty().not();
        }
        Sql contains = values.isEmpty() ? Sql.NOTHING : field.contains(values.get(0));
        return negative ? field.notEmpty().and(Sql.of("not coalesce(").plus(contains).plus(Sql.of(", false)"))) : contains;
    }

    private void check(JqlClause.Term term, SearchField field) throws JqlException {
        JqlOperator operator = term.operator();
        if (!field.operators().contains(operator)) {
            throw new JqlException(JqlMessages.operatorUnsupported(operator, term.field()));
        }
        String operand = term.operand().toString();
        if (operator.takesOnlyEmpty()) {
            if (!(term.operand() instanceof JqlOperand.Empty)) {
                throw new JqlException(JqlMessages.onlyEmpty(operator, operand, term.field()));
            }
        } else if (operator.takesList() != isList(term.operand())) {
            throw new JqlException(operator.takesList() ? JqlMessages.notAList(operator, operand, term.field())
                    : JqlMessages.isAList(operator, operand, term.field()));
        }
        if (operator.isRelational() && term.operand() instanceof JqlOperand.Empty) {
            throw new JqlException(JqlMessages.emptyUnsupported(operator, term.field()));
        }
    }

    private boolean isList(JqlOperand operand) throws JqlException {
        return operand instanceof JqlOperand.Many || operand instanceof JqlOperand.Call call && functions.isList(call.function());
    }

    /** Adds the operand's values; tells whether EMPTY is among them. */
    private boolean collect(JqlClause.Term term, SearchField field, JqlOperand operand, List<JqlValue> values) throws JqlException {
        boolean empty = operand instanceof JqlOperand.Empty;
        if (operand instanceof JqlOperand.Value value) {
            empty = isUnresolved(field, value.text());
            values.addAll(empty ? List.of() : List.of(new JqlValue(value.text(), false)));
        } else if (operand instanceof JqlOperand.Call call) {
            functions.isList(call.function());
            values.addAll(functions.values(term, call.function(), scope));
        } else if (operand instanceof JqlOperand.Many many) {
            for (JqlOperand item : many.items()) {
                empty |= collect(term, field, item, values);
            }
        }
        return empty;
    }

    private static boolean isUnresolved(SearchField field, String text) {
        return field.name().equalsIgnoreCase("resolution") && text.equalsIgnoreCase("unresolved");
    }

    private Sql filter(JqlClause.Term term) throws JqlException {
        if (!JqlOperator.EQUALITY.contains(term.operator()) || term.operator().takesOnlyEmpty()) {
            throw new JqlException(JqlMessages.operatorUnsupported(term.operator(), term.field()));
        }
        List<JqlOperand> operands = term.operand() instanceof JqlOperand.Many many ? many.items() : List.of(term.operand());
        List<Sql> any = new ArrayList<>();
        for (JqlOperand operand : operands) {
            any.add(saved(term, operand instanceof JqlOperand.Value value ? value.text() : operand.toString()));
        }
        Sql found = Sql.any(any);
        return term.operator().isNegative() ? Sql.of("not coalesce(").plus(found).plus(Sql.of(", false)")) : found;
    }

    private Sql saved(JqlClause.Term term, String text) throws JqlException {
        ApplicationUser user = scope.user();
        SavedFilters.SavedFilter filter = filters.named(text, user, scope.everything()).orElseThrow(() -> new JqlException(
                text.matches("\\d+") ? JqlMessages.noId(text, term.field()) : JqlMessages.noValue(text, term.field())));
        if (openFilters.contains(filter.id())) {
            throw new JqlException(JqlMessages.cyclicFilter(text));
        }
        openFilters.add(filter.id());
        Sql where = where(JqlParser.parse(filter.jql()));
        openFilters.remove(filter.id());
        return where;
    }
}
