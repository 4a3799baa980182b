package io.pipewright.jira.field;

import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import io.pipewright.deal.Probability;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.StageDefaults;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * The custom field that holds a deal's probability in percent: a number that is refused unless it is a {@link Probability}, and outside
 * open stages that of the stage.
 */
public class ProbabilityFieldType extends DealNumberFieldType {

    private final EditedDeal edited;
    private final DealReader reader;

    @Inject
    public ProbabilityFieldType(
            CustomFieldValuePersister persister,
            DoubleConverter converter,
            GenericConfigManager configs,
            CurrentActor current,
            Messages messages,
            EditedDeal edited,
            DealReader reader) {
        super(persister, converter, configs, current, messages);
        this.edited = edited;
        this.reader = reader;
    }

    @Override
    String kind() {
        return "percent";
    }

    @Override
    BigDecimal checked(BigDecimal number) {
        return new Probability(number).percent();
    }

    @Override
    BigDecimal read(String text, Locale locale, boolean typed) {
        return Probability.typed(text, locale).percent();
    }

    @Override
    Optional<Reason> refusal(CustomFieldParams params, String fieldId, Optional<BigDecimal> typed) {
        return edited.of(params).flatMap(issue -> edited.stageOf(issue)
                .flatMap(
                        stage -> StageDefaults.refusal(stage, reader.probability(issue), typed.map(Probability::new))));
    }
}
