package io.pipewright.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.impl.NumberCFType;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.util.ErrorCollection;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.kernel.Decimals;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A number field that refuses what is no value of the deal, and says why. A form is read as the user's language writes numbers; plain
 * digits from anywhere else, such as Jira's REST, are taken as they are.
 */
abstract class DealNumberFieldType extends NumberCFType {

    /** The number as Jira puts it into a form; where the form still holds it, the user sees it in their language. */
    private static final String STORED = "stored";

    private static final String KIND = "kind";

    private final CurrentActor current;
    private final Messages messages;

    DealNumberFieldType(
            CustomFieldValuePersister persister,
            DoubleConverter converter,
            GenericConfigManager configs,
            CurrentActor current,
            Messages messages) {
        super(persister, converter, configs);
        this.current = current;
        this.messages = messages;
    }

    /** The number, null when nothing is to be seen in the text. */
    @Override
    public Double getSingularObjectFromString(String text) throws FieldValidationException {
        if (Text.stripped(text).isEmpty()) {
            return null;
        }
        try {
            return Numbers.toField(number(text));
        } catch (InvalidValue e) {
            throw new FieldValidationException(sentence(e.reason()));
        }
    }

    private BigDecimal number(String text) {
        boolean typed = FormTexts.contain(text);
        Optional<BigDecimal> sent = typed ? Optional.empty() : Decimals.read(text);
        return sent.isPresent() ? checked(sent.get()) : read(text, current.get().locale(), typed);
    }

    /** The number itself, held to what the field allows. @throws InvalidValue when it is no such value */
    abstract BigDecimal checked(BigDecimal number);

    /**
     * Reads a text in a language.
     *
     * @param typed whether it stands in a form of Jira
     * @throws InvalidValue when it is no such value
     */
    abstract BigDecimal read(String text, Locale locale, boolean typed);

    /** Beyond the text itself: what the deal that it is typed for does not allow. */
    @Override
    public void validateFromParams(CustomFieldParams params, ErrorCollection errors, FieldConfig config) {
        super.validateFromParams(params, errors, config);
        if (!errors.getErrors().containsKey(config.getFieldId())) {
            Optional<BigDecimal> typed =
                    Optional.ofNullable(getValueFromCustomFieldParams(params)).map(Numbers::fromField);
            refusal(params, config.getFieldId(), typed)
                    .ifPresent(reason -> errors.addError(config.getFieldId(), sentence(reason)));
        }
    }

    /** Why this number, or none, cannot stand in the field of the deal that is edited; empty when it can. */
    abstract Optional<Reason> refusal(CustomFieldParams params, String fieldId, Optional<BigDecimal> typed);

    final Locale locale() {
        return current.get().locale();
    }

    final String sentence(Reason reason) {
        return messages.to(current.get()).text(reason);
    }

    @Override
    public Map<String, Object> getVelocityParameters(Issue issue, CustomField field, FieldLayoutItem item) {
        Map<String, Object> parameters = super.getVelocityParameters(issue, field, item);
        NumberTexts.show(parameters, issue, field, locale(), issue == null ? 0 : decimals(issue));
        if (issue != null && issue.getCustomFieldValue(field) instanceof Double number) {
            CustomFieldType<Double, Double> type = this;
            parameters.put(STORED, type.getStringFromSingularObject(number));
        }
        parameters.put(KIND, kind());
        return parameters;
    }

    /** How the script beside the field names what is typed. */
    abstract String kind();

    /** How many decimals the issue's number is shown with at least. */
    int decimals(Issue issue) {
        return 0;
    }
}
