package io.pipewright.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.impl.NumberCFType;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import io.pipewright.deal.InvalidValue;
import io.pipewright.deal.Probability;
import io.pipewright.jira.i18n.Messages;
import jakarta.inject.Inject;
import java.util.Map;

/** The custom field that holds a deal's probability in percent: a number that is refused unless it is a {@link Probability}. */
public class ProbabilityFieldType extends NumberCFType {

    private final Messages messages;

    @Inject
    public ProbabilityFieldType(CustomFieldValuePersister persister, DoubleConverter converter, GenericConfigManager configs,
            Messages messages) {
        super(persister, converter, configs);
        this.messages = messages;
    }

    @Override
    public Double getSingularObjectFromString(String text) throws FieldValidationException {
        try {
            return Numbers.toField(Probability.parse(text).percent());
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
