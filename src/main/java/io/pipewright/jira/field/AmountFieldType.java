package io.pipewright.jira.field;

import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.money.Amount;
import jakarta.inject.Inject;

/** The custom field that holds a deal's amount: a number that is refused unless it is an {@link Amount}. */
public class AmountFieldType extends DealNumberFieldType {

    @Inject
    public AmountFieldType(
            CustomFieldValuePersister persister,
            DoubleConverter converter,
            GenericConfigManager configs,
            Messages messages,
            CurrentActor current) {
        super(persister, converter, configs, messages, current, Amount::parseNumber);
    }
}
