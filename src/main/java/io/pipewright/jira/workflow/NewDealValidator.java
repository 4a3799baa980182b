package io.pipewright.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageDefaults;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses a new item with a probability or a category that its first stage does not allow, or with an amount that its currency does not
 * have. The argument {@value #STAGE} is that stage's key. A stage that is gone refuses nothing.
 */
public class NewDealValidator implements Validator {

    public static final String STAGE = "stage";

    private final Pipelines pipelines;
    private final DealReader reader;
    private final JiraDealFields fields;
    private final CurrentActor current;
    private final Messages messages;

    @Inject
    public NewDealValidator(
            Pipelines pipelines, DealReader reader, JiraDealFields fields, CurrentActor current, Messages messages) {
        this.pipelines = pipelines;
        this.reader = reader;
        this.fields = fields;
        this.current = current;
        this.messages = messages;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void validate(Map transientVars, Map args, PropertySet properties) throws InvalidInputException {
        Map<String, Reason> faults = faults((Issue) transientVars.get("issue"), (String) args.get(STAGE));
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
    }

    private Map<String, Reason> faults(Issue issue, String stageKey) {
        Map<String, Reason> faults = new LinkedHashMap<>();
        reader.faultOfAmount(issue).ifPresent(reason -> faults.put(JiraDealFields.AMOUNT, reason));
        Optional<Stage> stage = pipelines.ofProject(issue.getProjectId()).flatMap(pipeline -> pipeline.stage(stageKey));
        stage.flatMap(first -> StageDefaults.refusal(first, Optional.empty(), reader.probability(issue)))
                .ifPresent(reason -> faults.put(JiraDealFields.PROBABILITY, reason));
        stage.flatMap(first -> StageDefaults.refusal(first, reader.category(issue)))
                .ifPresent(reason -> faults.put(JiraDealFields.CATEGORY, reason));
        return faults;
    }

    private InvalidInputException refused(Map<String, Reason> faults) {
        Sentences sentences = messages.to(current.get());
        InvalidInputException refused = new InvalidInputException();
        faults.forEach((field, reason) -> fields.id(field)
                .ifPresentOrElse(
                        id -> refused.addError(id, sentences.text(reason)),
                        () -> refused.addError(sentences.text(reason))));
        return refused;
    }
}
