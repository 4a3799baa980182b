package io.pipewright.jira.field;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import io.pipewright.jira.store.SetupItems;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The custom fields that set-up made and their options, found by the ids that were remembered then, so that an administrator may rename and
 * translate them freely. A field that somebody removed is empty here.
 */
@Named
public class JiraDealFields {

    public static final String AMOUNT = "amount";
    public static final String CURRENCY = "currency";
    public static final String PROBABILITY = "probability";
    public static final String CLOSE_DATE = "close-date";
    public static final String CATEGORY = "category";
    public static final String NEXT_STEP = "next-step";
    public static final String NEXT_STEP_DATE = "next-step-date";
    public static final String LOSS_REASON = "loss-reason";
    public static final String REVISIT_DATE = "revisit-date";
    public static final String EXPECTED_REVENUE = "expected-revenue";
    public static final String ORDER_DATE = "order-date";
    public static final String WIN_REASON = "win-reason";
    public static final String COMPETITOR = "competitor";
    public static final String LOSS_NOTE = "loss-note";
    public static final String UNDO_REASON = "undo-reason";

    /** What was done to the deal last beside its fields; on no screen. */
    public static final String ACTIVITY = "activity";

    private static final String ID_PREFIX = "customfield_";

    /** All fields of a deal, in the order in which they stand on its screens; those on no screen come last. */
    public static final List<String> ALL = List.of(
            AMOUNT,
            CURRENCY,
            PROBABILITY,
            CLOSE_DATE,
            CATEGORY,
            NEXT_STEP,
            NEXT_STEP_DATE,
            LOSS_REASON,
            REVISIT_DATE,
            EXPECTED_REVENUE,
            ORDER_DATE,
            WIN_REASON,
            COMPETITOR,
            LOSS_NOTE,
            UNDO_REASON,
            ACTIVITY);

    private final SetupItems items;
    private final CustomFieldManager customFields;

    @Inject
    public JiraDealFields(SetupItems items, CustomFieldManager customFields) {
        this.items = items;
        this.customFields = customFields;
    }

    /** The name under which set-up remembers the id of a field. */
    public static String fieldItem(String field) {
        return "field." + field;
    }

    /** The name under which set-up remembers the id of an option, for example {@code option.category.best-case}. */
    public static String optionItem(String field, String code) {
        return "option." + field + "." + code;
    }

    /** @param field one of the constants of this class */
    public Optional<CustomField> field(String field) {
        return items.id(fieldItem(field)).map(customFields::getCustomFieldObject);
    }

    /** The field's id, for example {@code customfield_10001}. */
    public Optional<String> id(String field) {
        return items.id(fieldItem(field));
    }

    /** A custom field as queries name it by its id, for example {@code cf[10001]}, whatever it is called. */
    public static String inJql(String customFieldId) {
        return "cf[" + customFieldId.substring(ID_PREFIX.length()) + "]";
    }

    /** Which of our fields a Jira field is, by its id. */
    public Optional<String> ofId(String customFieldId) {
        return ALL.stream()
                .filter(field -> id(field).filter(customFieldId::equals).isPresent())
                .findFirst();
    }

    /** The value of a field, empty when it is not set or the field is gone. */
    public Optional<Object> value(Issue issue, String field) {
        return field(field).map(issue::getCustomFieldValue);
    }

    /** The id of the option that stands for a code, for example {@code commit} in {@link #CATEGORY}. */
    public Optional<String> optionId(String field, String code) {
        return items.id(optionItem(field, code));
    }

    /** The code that an option stands for; empty for an option that an administrator added. */
    public Optional<String> code(String field, Option option) {
        return codeOfOption(field, String.valueOf(option.getOptionId()));
    }

    /** As {@link #code}, by the option's id. */
    public Optional<String> codeOfOption(String field, String optionId) {
        String prefix = optionItem(field, "");
        Optional<String> known = find(items.known(), prefix, optionId);
        return known.isPresent() ? known : find(items.read(), prefix, optionId);
    }

    private static Optional<String> find(Map<String, String> all, String prefix, String optionId) {
        return all.entrySet().stream()
                .filter(item ->
                        item.getKey().startsWith(prefix) && item.getValue().equals(optionId))
                .map(item -> item.getKey().substring(prefix.length()))
                .findFirst();
    }
}
