package io.pipewright.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.impl.NumberCFType;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.kernel.InvalidValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;

/** A number field that refuses what is no value of the deal, and says why. */
abstract class DealNumberFieldType extends NumberCFType {

    private final Messages messages;
    private final CurrentActor current;
    private final Function<String, BigDecimal> parse;

    /** @param parse reads what was typed, and throws {@link InvalidValue} when it is no such value */
    DealNumberFieldType(
            CustomFieldValuePersister persister,
            DoubleConverter converter,
            GenericConfigManager configs,
            Messages messages,
            CurrentActor current,
            Function<String, BigDecimal> parse) {
        super(persister, converter, configs);
        this.messages = messages;
        this.current = current;
        this.parse = parse;
    }

    @Override
    public Double getSingularObjectFromString(String text) throws FieldValidationException {
        try {
            return Numbers.toField(parse.apply(text));
        } catch (InvalidValue e) {
            throw new FieldValidationException(messages.to(current.get()).text(e.reason()));
        }
    }

    @Override
    public Map<String, Object> getVelocityParameters(Issue issue, CustomField field, FieldLayoutItem item) {
        Map<String, Object> parameters = super.getVelocityParameters(issue, field, item);
        NumberTexts.show(parameters, issue, field, current.get().locale());
        return parameters;
    }
}
