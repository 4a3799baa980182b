package io.pipewright.exit.criteria;

import io.pipewright.exit.condition.Condition;
import io.pipewright.exit.condition.ConditionCheck;
import io.pipewright.exit.condition.FieldValues;
import io.pipewright.exit.condition.JqlMatches;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.PipelineAccess;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Use case: an administrator shapes the exit criteria of a pipeline. Nothing is deleted: an unwanted criterion retires, so that
 * answers and waivers keep what they belong to. Every method throws {@link NotPermitted} for who does not administer the project.
 */
public final class EditCriteria {

    /** The most criteria that a stage can have in use: each is checked at every view of a deal. */
    public static final int MOST_OF_A_STAGE = 50;

    private final PipelineAccess access;
    private final Pipelines pipelines;
    private final Criteria criteria;
    private final ConditionCheck conditions;

    public EditCriteria(
            PipelineAccess access, Pipelines pipelines, Criteria criteria, FieldValues fields, JqlMatches jql) {
        this.access = access;
        this.pipelines = pipelines;
        this.criteria = criteria;
        this.conditions = new ConditionCheck(fields, jql);
    }

    /** The criteria of a project as its administrator sees them, read in one query. */
    public PipelineCriteria ofProject(Actor actor, long projectId) {
        return administered(actor, projectId);
    }

    /** Why nobody can check a stored criterion any more, because of what was deleted since; empty while it can be checked. */
    public Optional<Reason> fault(Actor actor, long projectId, ExitCriterion criterion) {
        return conditions.fault(actor, projectId, criterion.condition());
    }

    /** Adds a criterion after those of its stage. @throws InvalidValue naming {@code stage} or a parameter of the condition */
    public ExitCriterion add(Actor actor, long projectId, CriterionDraft draft) {
        PipelineCriteria existing = administered(actor, projectId);
        requireExit(projectId, draft.stageKey());
        requireRoom(existing, draft.stageKey());
        Condition condition = conditions.checked(actor, projectId, draft.condition());
        CriterionDraft checked = new CriterionDraft(draft.stageKey(), draft.required(), draft.text(), condition);
        NewCriterion added = new NewCriterion(existing.nextPosition(draft.stageKey()), checked);
        return criteria.add(projectId, List.of(added)).get(0);
    }

    /**
     * Changes words, weight or parameters of a criterion, but not its kind: answers to it would come to mean something else.
     *
     * @throws io.pipewright.kernel.NotFound when the project has no such criterion in use
     * @throws InvalidValue naming {@code kind} or a parameter of the condition
     */
    public ExitCriterion change(
            Actor actor, long projectId, long id, boolean required, CriterionText text, Condition condition) {
        ExitCriterion old = administered(actor, projectId).inUse(id);
        if (old.kind() != condition.kind()) {
            throw new InvalidValue("kind", Reason.of("pipewright.exit.edit.kind-change"));
        }
        ExitCriterion changed = old.changedTo(required, text, conditions.checked(actor, projectId, condition));
        criteria.save(projectId, List.of(changed));
        return changed;
    }

    /** Puts the criteria of a stage in another order. @throws InvalidValue naming {@code order} unless each is named exactly once */
    public List<ExitCriterion> reorder(Actor actor, long projectId, String stageKey, List<Long> idsInOrder) {
        PipelineCriteria existing = administered(actor, projectId);
        Set<Long> present = new HashSet<>();
        existing.inUseOf(stageKey).forEach(criterion -> present.add(criterion.id()));
        if (idsInOrder.size() != present.size() || !present.equals(new HashSet<>(idsInOrder))) {
            throw new InvalidValue("order", Reason.of("pipewright.exit.edit.order"));
        }
        List<ExitCriterion> moved = new ArrayList<>();
        idsInOrder.forEach(id -> moved.add(existing.inUse(id).at(moved.size() + 1)));
        criteria.save(projectId, moved);
        return moved;
    }

    /** Takes a criterion out of use for good. @throws io.pipewright.kernel.NotFound when the project has no such criterion in use */
    public void retire(Actor actor, long projectId, long id) {
        criteria.save(
                projectId, List.of(administered(actor, projectId).inUse(id).retire()));
    }

    private PipelineCriteria administered(Actor actor, long projectId) {
        if (!access.mayAdminister(actor, projectId)) {
            throw new NotPermitted(Reason.of("pipewright.exit.edit.not-permitted"));
        }
        return new PipelineCriteria(criteria.ofPipeline(projectId));
    }

    private static void requireRoom(PipelineCriteria existing, String stageKey) {
        if (existing.inUseOf(stageKey).size() >= MOST_OF_A_STAGE) {
            throw new InvalidValue("stage", Reason.of("pipewright.exit.edit.stage-full", MOST_OF_A_STAGE));
        }
    }

    private void requireExit(long projectId, String stageKey) {
        Stage stage = pipelines
                .ofProject(projectId)
                .flatMap((Pipeline pipeline) -> pipeline.stage(stageKey))
                .orElseThrow(() -> new InvalidValue("stage", Reason.of("pipewright.exit.edit.stage-unknown")));
        if (!stage.kind().isOnTheWay()) {
            throw new InvalidValue("stage", Reason.of("pipewright.exit.edit.stage-without-exit"));
        }
    }
}
