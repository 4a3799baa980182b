package io.pipewright.jira.field;

import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import io.pipewright.deal.Probability;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.i18n.Messages;
import jakarta.inject.Inject;

/** The custom field that holds a deal's probability in percent: a number that is refused unless it is a {@link Probability}. */
public class ProbabilityFieldType extends DealNumberFieldType {

    @Inject
    public ProbabilityFieldType(
            CustomFieldValuePersister persister,
            DoubleConverter converter,
            GenericConfigManager configs,
            Messages messages,
            CurrentActor current) {
        super(persister, converter, configs, messages, current, text -> Probability.parse(text)
                .percent());
    }
}
