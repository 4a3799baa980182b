package io.pipewright.sandbox.search;

import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * Turns the condition of a query into one condition on the index; a clause that cannot be understood becomes a message and finds nothing.
 */
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

    Query where(JqlQuery query) {
        return query.where() == null
                ? Conditions.EVERYTHING
                : clause(query.where().withoutNot(false));
    }

    /** The newest key first where the query names no order; the id decides between equals. */
    Sort order(JqlQuery query) {
        List<JqlQuery.Sort> sorts = query.order().isEmpty() ? List.of(new JqlQuery.Sort("key", true)) : query.order();
        List<SortField> order = new ArrayList<>();
        for (JqlQuery.Sort sort : sorts) {
            try {
                order.addAll(order(sort));
            } catch (JqlException e) {
                messages.add(e.getMessage());
            }
        }
        order.add(Orders.byNumber(IssueDocument.ID, false));
        return new Sort(order.toArray(SortField[]::new));
    }

    private List<SortField> order(JqlQuery.Sort sort) throws JqlException {
        List<SortField> order = fields.find(sort.field()).get(0).order(sort.descending());
        if (order.isEmpty()) {
            throw new JqlException(JqlMessages.noSort(sort.field()));
        }
        return order;
    }

    private Query clause(JqlClause clause) {
        if (clause instanceof JqlClause.And and) {
            return Conditions.all(and.parts().stream().map(this::clause).toList());
        }
        if (clause instanceof JqlClause.Or or) {
            return Conditions.any(or.parts().stream().map(this::clause).toList());
        }
        try {
            return term((JqlClause.Term) clause);
        } catch (JqlException e) {
            messages.addAll(List.of(e.getMessage().split("\n")));
            return Conditions.NOTHING;
        }
    }

    private Query term(JqlClause.Term term) throws JqlException {
        if (FILTER_NAMES.contains(term.field().toLowerCase(Locale.ROOT))) {
            return filter(term);
        }
        List<Query> any = new ArrayList<>();
        for (SearchField field : fields.find(term.field())) {
            any.add(condition(term, field));
        }
        return any.size() == 1 ? any.get(0) : Conditions.any(any);
    }

    private Query condition(JqlClause.Term term, SearchField field) throws JqlException {
        check(term, field);
        JqlOperator operator = term.operator();
        List<JqlValue> values = new ArrayList<>();
        boolean empty = collect(term, field, term.operand(), values);
        if (operator == JqlOperator.LIKE || operator == JqlOperator.NOT_LIKE) {
            return text(operator, field, values, empty);
        }
        if (operator.isRelational()) {
            return values.isEmpty() ? Conditions.NOTHING : field.compare(operator, values.get(0), scope);
        }
        if (operator.isNegative()) {
            return field.differsFromAll(values, scope);
        }
        Query equal = values.isEmpty() ? Conditions.NOTHING : field.equalsAny(values, scope);
        return empty ? Conditions.any(List.of(equal, Conditions.not(field.notEmpty()))) : equal;
    }

    private static Query text(JqlOperator operator, SearchField field, List<JqlValue> values, boolean empty)
            throws JqlException {
        boolean negative = operator == JqlOperator.NOT_LIKE;
        if (empty) {
            return negative ? field.notEmpty() : Conditions.not(field.notEmpty());
        }
        Query contains = values.isEmpty() ? Conditions.NOTHING : field.contains(values.get(0));
        return negative ? Conditions.without(field.notEmpty(), contains) : contains;
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
            throw new JqlException(
                    operator.takesList()
                            ? JqlMessages.notAList(operator, operand, term.field())
                            : JqlMessages.isAList(operator, operand, term.field()));
        }
        if (operator.isRelational() && term.operand() instanceof JqlOperand.Empty) {
            throw new JqlException(JqlMessages.emptyUnsupported(operator, term.field()));
        }
    }

    private boolean isList(JqlOperand operand) throws JqlException {
        return operand instanceof JqlOperand.Many
                || (operand instanceof JqlOperand.Call call && functions.isList(call.function()));
    }

    /** Adds the operand's values; tells whether EMPTY is among them. */
    private boolean collect(JqlClause.Term term, SearchField field, JqlOperand operand, List<JqlValue> values)
            throws JqlException {
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

    private Query filter(JqlClause.Term term) throws JqlException {
        if (!JqlOperator.EQUALITY.contains(term.operator()) || term.operator().takesOnlyEmpty()) {
            throw new JqlException(JqlMessages.operatorUnsupported(term.operator(), term.field()));
        }
        List<JqlOperand> operands =
                term.operand() instanceof JqlOperand.Many many ? many.items() : List.of(term.operand());
        List<Query> any = new ArrayList<>();
        for (JqlOperand operand : operands) {
            any.add(saved(term, operand instanceof JqlOperand.Value value ? value.text() : operand.toString()));
        }
        Query found = Conditions.any(any);
        return term.operator().isNegative() ? Conditions.not(found) : found;
    }

    private Query saved(JqlClause.Term term, String text) throws JqlException {
        ApplicationUser user = scope.user();
        SavedFilters.SavedFilter filter = filters.named(text, user, scope.everything())
                .orElseThrow(() -> new JqlException(
                        text.matches("\\d+")
                                ? JqlMessages.noId(text, term.field())
                                : JqlMessages.noValue(text, term.field())));
        if (openFilters.contains(filter.id())) {
            throw new JqlException(JqlMessages.cyclicFilter(text));
        }
        openFilters.add(filter.id());
        Query where = where(JqlParser.parse(filter.jql()));
        openFilters.remove(filter.id());
        return where;
    }
}
