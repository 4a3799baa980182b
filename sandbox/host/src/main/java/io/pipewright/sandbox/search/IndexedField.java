package io.pipewright.sandbox.search;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;

/** A custom field that has a searcher. */
final class IndexedField extends SearchField {

    /** Turns written values of users and options into the form that the index keeps. */
    interface Values {
        List<String> users(String text, SearchScope scope) throws JqlException;

        List<String> options(CustomField field, String text);

        long date(String text, String field) throws JqlException;
    }

    private final CustomField field;
    private final FieldKind kind;
    private final String inIndex;
    private final Values values;

    IndexedField(String name, CustomField field, Values values) {
        this(name, field, FieldKind.of(field), values);
    }

    private IndexedField(String name, CustomField field, FieldKind kind, Values values) {
        super(name, operators(kind));
        this.field = field;
        this.kind = kind;
        this.inIndex = kind.nameInIndex(field);
        this.values = values;
    }

    private static Set<JqlOperator> operators(FieldKind kind) {
        return switch (kind) {
            case NUMBER, DATE -> JqlOperator.ORDERED;
            case OPTION, USER, EXACT_TEXT -> JqlOperator.EQUALITY;
            case TEXT -> JqlOperator.TEXT;
        };
    }

    @Override
    Query equalsAny(List<JqlValue> given, SearchScope scope) throws JqlException {
        List<Query> any = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (JqlValue value : given) {
            switch (kind) {
                case NUMBER -> any.add(DoubleField.newExactQuery(inIndex, number(value.text())));
                case DATE -> any.add(Ranges.minute(inIndex, values.date(value.text(), name())));
                default -> texts.addAll(texts(value, scope));
            }
        }
        if (!texts.isEmpty()) {
            any.add(Conditions.refersToAny(inIndex, texts));
        }
        return Conditions.any(any);
    }

    private List<String> texts(JqlValue value, SearchScope scope) throws JqlException {
        List<String> found =
                switch (kind) {
                    case USER -> values.users(value.text(), scope);
                    case OPTION -> values.options(field, value.text());
                    default -> List.of(IssueDocument.comparable(value.text()));
                };
        if (found.isEmpty() && !value.fromFunction()) {
            throw new JqlException(
                    kind == FieldKind.OPTION
                            ? JqlMessages.noOption(value.text(), name())
                            : JqlMessages.noValue(value.text(), name()));
        }
        return found;
    }

    private double number(String text) throws JqlException {
        try {
            double number = new java.math.BigDecimal(text.trim()).doubleValue();
            if (!Double.isInfinite(number)) {
                return IssueDocument.unsignedZero(number);
            }
        } catch (NumberFormatException e) {
            throw new JqlException(JqlMessages.noNumber(text, name()));
        }
        throw new JqlException(JqlMessages.noNumber(text, name()));
    }

    @Override
    Query notEmpty() {
        return Conditions.exists(inIndex);
    }

    @Override
    Query compare(JqlOperator operator, JqlValue value, SearchScope scope) throws JqlException {
        return kind == FieldKind.NUMBER
                ? Ranges.decimals(inIndex, operator, number(value.text()))
                : Ranges.numbers(inIndex, operator, values.date(value.text(), name()));
    }

    @Override
    Query contains(JqlValue value) throws JqlException {
        return SystemFields.containsWords(List.of(inIndex), value.text(), name());
    }

    @Override
    List<SortField> order(boolean descending) {
        return List.of(
                switch (kind) {
                    case NUMBER -> Orders.byDecimal(inIndex, descending);
                    case DATE -> Orders.byNumber(inIndex, descending);
                    case TEXT -> Orders.byText(IssueDocument.order(inIndex), descending);
                    default -> Orders.byText(inIndex, descending);
                });
    }
}
