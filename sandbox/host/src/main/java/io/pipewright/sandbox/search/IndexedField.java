package io.pipewright.sandbox.search;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A custom field, looked up in the index. */
final class IndexedField extends SearchField {

    private static final long MINUTE = 60_000;

    /** Turns written values of users and options into the form that the index keeps. */
    interface Values {
        List<String> users(String text, SearchScope scope) throws JqlException;

        List<String> options(CustomField field, String text);

        long date(String text, String field) throws JqlException;
    }

    private final CustomField field;
    private final FieldKind kind;
    private final Values values;

    IndexedField(String name, CustomField field, Values values) {
        this(name, field, FieldKind.of(field), values);
    }

    private IndexedField(String name, CustomField field, FieldKind kind, Values values) {
        super(name, operators(kind));
        this.field = field;
        this.kind = kind;
        this.values = values;
    }

    private static Set<JqlOperator> operators(FieldKind kind) {
        return switch (kind) {
            case NUMBER, DATE -> JqlOperator.ORDERED;
            case OPTION, USER, EXACT_TEXT -> JqlOperator.EQUALITY;
            case TEXT -> JqlOperator.TEXT;
        };
    }

    /** A semi-join that both databases answer with one pass over the field's part of the index. */
    private Sql has(Sql condition) {
        return condition.within("i.id in (select x.issue from issue_index x where x.field = ? and ", ")").before(field.getId());
    }

    @Override
    Sql equalsAny(List<JqlValue> given, SearchScope scope) throws JqlException {
        return has(valueIsOneOf(given, scope));
    }

    /** The first value differs, and so do further ones, of which most fields have none: one look through the index instead of two. */
    @Override
    Sql differsFromAll(List<JqlValue> given, SearchScope scope) throws JqlException {
        Sql equal = given.isEmpty() ? Sql.NOTHING : valueIsOneOf(given, scope);
        return has(Sql.of("x.place = 0").and(equal.not())).and(has(Sql.of("x.place > 0").and(equal)).not());
    }

    private Sql valueIsOneOf(List<JqlValue> given, SearchScope scope) throws JqlException {
        List<Sql> conditions = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (JqlValue value : given) {
            switch (kind) {
                case NUMBER -> conditions.add(Sql.of("x.num = ?", number(value.text())));
                case DATE -> conditions.add(minute(values.date(value.text(), name())));
                default -> texts.addAll(texts(value, scope));
            }
        }
        if (!texts.isEmpty()) {
            conditions.add(Sql.in("x.str", texts));
        }
        return Sql.any(conditions);
    }

    private static Sql minute(long time) {
        return Sql.of("(x.ts >= ? and x.ts < ?)", time, time + MINUTE);
    }

    private List<String> texts(JqlValue value, SearchScope scope) throws JqlException {
        List<String> found = switch (kind) {
            case USER -> values.users(value.text(), scope);
            case OPTION -> values.options(field, value.text());
            default -> List.of(IndexValue.normal(value.text()));
        };
        if (found.isEmpty() && !value.fromFunction()) {
            throw new JqlException(kind == FieldKind.OPTION ? JqlMessages.noOption(value.text(), name())
                    : JqlMessages.noValue(value.text(), name()));
        }
        return found;
    }

    private double number(String text) throws JqlException {
        try {
            double number = new java.math.BigDecimal(text.trim()).doubleValue();
            if (!Double.isInfinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new JqlException(JqlMessages.noNumber(text, name()));
        }
        throw new JqlException(JqlMessages.noNumber(text, name()));
    }

    @Override
    Sql notEmpty() {
        return has(Sql.EVERYTHING);
    }

    @Override
    Sql compare(JqlOperator operator, JqlValue value, SearchScope scope) throws JqlException {
        Object bound = kind == FieldKind.NUMBER ? (Object) number(value.text()) : (Object) values.date(value.text(), name());
        return has(Sql.of("x." + kind.column() + sqlOperator(operator), bound));
    }

    @Override
    Sql contains(JqlValue value) throws JqlException {
        List<Sql> words = new ArrayList<>();
        for (String pattern : ColumnFields.patterns(value.text(), name())) {
            words.add(Sql.of("x.str like ? escape '" + TextTerms.ESCAPE + "'", pattern));
        }
        return has(Sql.all(words));
    }

    @Override
    List<Sql> sort() {
        return List.of(Sql.of(SORT_ALIAS + "." + kind.column()));
    }

    /** The first value of each issue: a join costs both databases far less than a look-up in every row of the order. */
    @Override
    Sql sortJoin() {
        return Sql.of(" left join issue_index " + SORT_ALIAS + " on " + SORT_ALIAS + ".issue = i.id and " + SORT_ALIAS + ".field = ? and "
                + SORT_ALIAS + ".place = 0", field.getId());
    }
}
