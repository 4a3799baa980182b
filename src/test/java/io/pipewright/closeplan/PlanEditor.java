package io.pipewright.closeplan;

import io.pipewright.kernel.Actor;
import io.pipewright.stage.DealFinder;
import io.pipewright.stage.DealForUser;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** One user at the close plan of deals, by their keys. */
final class PlanEditor {

    private final EditClosePlan plans;
    private final AgreeOnPlan agreements;
    private final ReschedulePlan moves;
    private final UndoPlanEdit edits;
    private final Actor actor;
    private final DealFinder deals;

    PlanEditor(PlanDesk desk, Actor actor, DealFinder deals) {
        this.plans = new EditClosePlan(desk);
        this.agreements = new AgreeOnPlan(desk);
        this.moves = new ReschedulePlan(desk);
        this.edits = new UndoPlanEdit(desk);
        this.actor = actor;
        this.deals = deals;
    }

    PlanOverview view(String key) {
        return plans.view(actor, deal(key));
    }

    Edited addTask(String key, TaskContent content) {
        return plans.addTask(actor, deal(key), content);
    }

    Edited changeTask(String key, TaskId id, long revisionSeen, TaskContent content) {
        return plans.changeTask(actor, deal(key), id, revisionSeen, content);
    }

    Edited tick(String key, TaskId id, long revisionSeen) {
        return plans.tick(actor, deal(key), id, revisionSeen);
    }

    Edited untick(String key, TaskId id, long revisionSeen) {
        return plans.untick(actor, deal(key), id, revisionSeen);
    }

    Edited deleteTask(String key, TaskId id, long revisionSeen) {
        return plans.deleteTask(actor, deal(key), id, revisionSeen);
    }

    TemplateApplied applyTemplate(String key, long planRevisionSeen, PlanTemplate template, TemplateTitles titles) {
        return plans.applyTemplate(actor, deal(key), planRevisionSeen, template, titles);
    }

    PlanOverview setStart(String key, long planRevisionSeen, Optional<LocalDate> projectStart) {
        return setFrame(key, planRevisionSeen, PlanFrame.of("", "", projectStart));
    }

    PlanOverview setFrame(String key, long planRevisionSeen, PlanFrame frame) {
        return plans.setFrame(actor, deal(key), planRevisionSeen, frame);
    }

    PlanOverview recordAgreement(
            String key, long planRevisionSeen, Agreement.Kind kind, String customer, LocalDate date, Channel channel) {
        return agreements.record(actor, deal(key), planRevisionSeen, kind, customer, date, channel);
    }

    PlanOverview markMistaken(String key, long agreement, String reason) {
        return agreements.markMistaken(actor, deal(key), agreement, reason);
    }

    Rescheduling preview(String key, long planRevisionSeen, Move move, TaskId... chosen) {
        return moves.preview(actor, deal(key), planRevisionSeen, move, Set.of(chosen));
    }

    PlanOverview move(String key, long planRevisionSeen, Move move, TaskId... chosen) {
        return moves.apply(actor, deal(key), planRevisionSeen, move, Set.of(chosen));
    }

    PlanOverview undo(String key, long editSeen) {
        return edits.undo(actor, deal(key), editSeen);
    }

    private DealForUser deal(String key) {
        return deals.find(actor, key);
    }
}
