package io.pipewright.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.Condition;
import io.pipewright.exit.StageLeft;
import io.pipewright.stage.Pipelines;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Shows a way back only to deals that left the stage it leads to: the argument {@value #STAGE} is that stage's key. A deal of which the
 * history knows no stage counts as having left the first.
 */
public class StageLeftCondition implements Condition {

    public static final String STAGE = "stage";

    /** Of several ways back of one deal, the first leaves here what the others need to know. */
    private static final String FOUND = "io.pipewright.stage-left";

    private final Pipelines pipelines;
    private final StageLeft stageLeft;

    @Inject
    public StageLeftCondition(Pipelines pipelines, StageLeft stageLeft) {
        this.pipelines = pipelines;
        this.stageLeft = stageLeft;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public boolean passesCondition(Map transientVars, Map args, PropertySet properties) {
        Object found = transientVars.get(FOUND);
        if (found == null) {
            found = left((Issue) transientVars.get("issue")).orElse("");
            leave(transientVars, found);
        }
        return found.equals(args.get(STAGE));
    }

    private Optional<String> left(Issue issue) {
        return pipelines
                .ofProject(issue.getProjectId())
                .map(pipeline -> stageLeft.of(issue.getId(), pipeline).key());
    }

    private static void leave(Map<Object, Object> transientVars, Object found) {
        try {
            transientVars.put(FOUND, found);
        } catch (UnsupportedOperationException unchangeable) {
            // then each way back asks for itself
        }
    }
}
