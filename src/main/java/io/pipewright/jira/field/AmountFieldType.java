package io.pipewright.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.impl.NumberCFType;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import io.pipewright.deal.Amount;
import io.pipewright.deal.InvalidValue;
import io.pipewright.jira.i18n.Messages;
import jakarta.inject.Inject;
import java.util.Map;

/** The custom field that holds a deal's amount: a number that is refused unless it is an {@link Amount}. */
public class AmountFieldType extends NumberCFType {

    private final Messages messages;

    @Inject
    public AmountFieldType(CustomFieldValuePersister persister, DoubleConverter converter, GenericConfigManager configs, Messages messages) {
        super(persister, converter, configs);
        this.messages = messages;
    }

    @Override
    public Double getSingularObjectFromString(String text) throws FieldValidationException {
        try {
            return Numbers.toField(Amount.parseNumber(text));
        } catch (InvalidValue e) {
            throw new FieldValidationException(messages.text(e.reason()));
        }
    }

    @Override
    public Map<String, Object> getVelocityParameters(Issue issue, CustomField field, FieldLayoutItem item) {
        Map<String, Object> parameters = super.getVelocityParameters(issue, field, item);
        NumberTexts.show(parameters, issue, field, messages.locale());
        return parameters;
    }
}
