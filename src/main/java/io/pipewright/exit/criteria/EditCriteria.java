package io.pipewright.exit.criteria;

import io.pipewright.exit.condition.Condition;
import io.pipewright.exit.condition.ConditionCheck;
import io.pipewright.exit.condition.CriterionKind;
import io.pipewright.exit.condition.FieldValues;
import io.pipewright.exit.condition.JqlMatches;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Revision;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.Text;
import io.pipewright.kernel.Unconfirmed;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.PipelineAccess;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Use case: an administrator shapes the exit criteria of a pipeline. Nothing is deleted: an unwanted criterion retires, so that
 * answers and waivers keep what they belong to. Whoever changes a criterion or an order names the revision that they saw; if somebody was
 * faster, {@link Conflict} says who, and nothing is stored. Every method throws {@link NotPermitted} for who does not
 * administer the project.
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
        requireAdministrator(actor, projectId);
        return new PipelineCriteria(criteria.ofPipeline(projectId));
    }

    /** Why nobody can check a stored criterion any more, because of what was deleted since; empty while it can be checked. */
    public Optional<Reason> fault(Actor actor, long projectId, ExitCriterion criterion) {
        return conditions.fault(actor, projectId, criterion.condition());
    }

    /**
     * As {@link #add}, but not beside one that asks for the same: deals would be asked twice.
     *
     * @throws Unconfirmed naming the criterion of the stage that does
     */
    public ExitCriterion addUnlessThere(Actor actor, long projectId, CriterionDraft draft) {
        return add(actor, projectId, draft, EditCriteria::requireNew);
    }

    /** Adds a criterion after those of its stage. @throws InvalidValue naming {@code stage} or a parameter of the condition */
    public ExitCriterion add(Actor actor, long projectId, CriterionDraft draft) {
        return add(actor, projectId, draft, (existing, checked) -> {});
    }

    private ExitCriterion add(
            Actor actor,
            long projectId,
            CriterionDraft draft,
            BiConsumer<List<ExitCriterion>, CriterionDraft> objection) {
        requireAdministrator(actor, projectId);
        String stage = draft.stageKey();
        requireExit(projectId, stage);
        Condition condition = conditions.checked(actor, projectId, draft.condition());
        CriterionDraft checked = new CriterionDraft(stage, draft.required(), draft.text(), condition);
        return criteria.change(projectId, existing -> {
                    objection.accept(existing.inUseOf(stage), checked);
                    requireRoom(existing, stage);
                    Revision order = existing.order(stage).next(actor.stamp());
                    return CriteriaChange.adding(
                            List.of(new NewCriterion(existing.nextPosition(stage), checked, order)));
                })
                .get(0);
    }

    /**
     * Changes words, weight or parameters of a criterion, but not its kind: answers to it would come to mean something else. What is so
     * already stays, whoever made it so.
     *
     * @throws io.pipewright.kernel.NotFound when the project never had such a criterion
     * @throws Conflict when it is no longer in the revision seen, or retired
     * @throws InvalidValue naming {@code kind} or a parameter of the condition
     */
    public ExitCriterion change(
            Actor actor,
            long projectId,
            long id,
            long revisionSeen,
            boolean required,
            CriterionText text,
            Condition condition) {
        requireAdministrator(actor, projectId);
        Condition checked = conditions.checked(actor, projectId, condition);
        return criteria.change(projectId, existing -> {
                    ExitCriterion old = existing.record(id);
                    requireKind(old, condition);
                    ExitCriterion next = old.changedTo(required, text, checked);
                    if (next.equals(old) && !old.retired()) {
                        return CriteriaChange.to(List.of(old));
                    }
                    requireSeen(old, revisionSeen);
                    return CriteriaChange.to(List.of(next.changedBy(actor.stamp())));
                })
                .get(0);
    }

    /**
     * Puts the criteria of a stage in another order.
     *
     * @throws Conflict when a criterion of the stage was added, moved or retired since the revision seen
     * @throws InvalidValue naming {@code order} unless each is named exactly once
     */
    public List<ExitCriterion> reorder(
            Actor actor, long projectId, String stageKey, long revisionSeen, List<Long> idsInOrder) {
        requireAdministrator(actor, projectId);
        return criteria.change(projectId, existing -> {
            List<ExitCriterion> now = existing.inUseOf(stageKey);
            List<Long> present = now.stream().map(ExitCriterion::id).toList();
            if (present.equals(idsInOrder)) {
                return CriteriaChange.to(now);
            }
            Revision order = existing.order(stageKey);
            order.requireSeen(revisionSeen, last -> Reason.of("pipewright.exit.conflict.order", last.by(), last.at()));
            if (idsInOrder.size() != present.size() || !new HashSet<>(present).equals(new HashSet<>(idsInOrder))) {
                throw new InvalidValue("order", Reason.of("pipewright.exit.edit.order"));
            }
            return CriteriaChange.to(moved(existing, idsInOrder, order.next(actor.stamp())));
        });
    }

    /**
     * Takes a criterion out of use for good; one that is out of use already stays so.
     *
     * @throws io.pipewright.kernel.NotFound when the project never had such a criterion
     * @throws Conflict when it is no longer in the revision seen
     */
    public void retire(Actor actor, long projectId, long id, long revisionSeen) {
        requireAdministrator(actor, projectId);
        criteria.change(projectId, existing -> {
            ExitCriterion old = existing.record(id);
            if (old.retired()) {
                return CriteriaChange.to(List.of(old));
            }
            requireSeen(old, revisionSeen);
            Revision order = existing.order(old.stageKey()).next(actor.stamp());
            return CriteriaChange.to(
                    List.of(old.retire().changedBy(actor.stamp()).placedIn(order)));
        });
    }

    private static List<ExitCriterion> moved(PipelineCriteria existing, List<Long> idsInOrder, Revision order) {
        List<ExitCriterion> moved = new ArrayList<>();
        idsInOrder.forEach(
                id -> moved.add(existing.inUse(id).at(moved.size() + 1).placedIn(order)));
        return moved;
    }

    private void requireAdministrator(Actor actor, long projectId) {
        if (!access.mayAdminister(actor, projectId)) {
            throw new NotPermitted(Reason.of("pipewright.exit.edit.not-permitted"));
        }
    }

    private static void requireKind(ExitCriterion old, Condition condition) {
        if (old.kind() != condition.kind()) {
            throw new InvalidValue("kind", Reason.of("pipewright.exit.edit.kind-change"));
        }
    }

    private static void requireSeen(ExitCriterion now, long revisionSeen) {
        String key = now.retired() ? "pipewright.exit.conflict.retired" : "pipewright.exit.conflict.changed";
        Function<Stamp, Reason> words =
                last -> Reason.of(key, last.by(), now.text().title(), last.at());
        if (now.retired()) {
            throw now.revision().conflict(words);
        }
        now.revision().requireSeen(revisionSeen, words);
    }

    private static void requireNew(List<ExitCriterion> existing, CriterionDraft draft) {
        existing.stream().filter(one -> asksTheSame(one, draft)).findFirst().ifPresent(one -> {
            throw new Unconfirmed(List.of(
                    Reason.of("pipewright.exit.edit.duplicate", one.text().title())));
        });
    }

    /** Questions differ by their words alone, all others by what they look at. */
    private static boolean asksTheSame(ExitCriterion one, CriterionDraft draft) {
        boolean sameWords = one.text() instanceof CriterionText.Written old
                && draft.text() instanceof CriterionText.Written now
                && Text.readsAs(old.title(), now.title());
        return draft.condition().kind() == CriterionKind.QUESTION
                ? sameWords
                : one.condition().equals(draft.condition());
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
