package io.pipewright.jira.field;

import com.atlassian.jira.issue.Issue;
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
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A number field that refuses what is no value of the deal, and says why. */
abstract class DealNumberFieldType extends NumberCFType {

    private final CurrentActor current;
    private final Messages messages;
    private final Function<String, BigDecimal> parse;

    /** @param parse reads what was typed, and throws {@link InvalidValue} when it is no such value */
    DealNumberFieldType(
            CustomFieldValuePersister persister,
            DoubleConverter converter,
            GenericConfigManager configs,
            CurrentActor current,
            Messages messages,
            Function<String, BigDecimal> parse) {
        super(persister, converter, configs);
        this.current = current;
        this.messages = messages;
        this.parse = parse;
    }

    /** The number, null when nothing is to be seen in the text. */
    @Override
    public Double getSingularObjectFromString(String text) throws FieldValidationException {
        if (Text.stripped(text).isEmpty()) {
            return null;
        }
        try {
            return Numbers.toField(parse.apply(text));
        } catch (InvalidValue e) {
            throw new FieldValidationException(sentence(e.reason()));
        }
    }

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

    final String sentence(Reason reason) {
        return messages.to(current.get()).text(reason);
    }

    @Override
    public Map<String, Object> getVelocityParameters(Issue issue, CustomField field, FieldLayoutItem item) {
        Map<String, Object> parameters = super.getVelocityParameters(issue, field, item);
        NumberTexts.show(parameters, issue, field, current.get().locale(), issue == null ? 0 : decimals(issue));
        return parameters;
    }

    /** How many decimals the issue's number is shown with at least. */
    int decimals(Issue issue) {
        return 0;
    }
}
