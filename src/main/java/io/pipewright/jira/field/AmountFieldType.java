package io.pipewright.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.money.Amount;
import jakarta.inject.Inject;

/**
 * The custom field that holds a deal's amount: a number that is refused unless it is an {@link Amount} in one of the currencies that deals
 * can be in.
 */
public class AmountFieldType extends DealNumberFieldType {

    private final DealReader reader;

    @Inject
    public AmountFieldType(
            CustomFieldValuePersister persister,
            DoubleConverter converter,
            GenericConfigManager configs,
            CurrentActor current,
            Messages messages,
            CurrencyChoices currencies,
            DealReader reader) {
        super(persister, converter, configs, current, messages, text -> Amount.parseNumber(text, currencies.finest()));
        this.reader = reader;
    }

    @Override
    int decimals(Issue issue) {
        return reader.decimals(issue);
    }
}
