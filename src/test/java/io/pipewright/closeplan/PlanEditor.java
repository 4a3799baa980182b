package io.pipewright.closeplan;

import io.pipewright.kernel.Actor;
import io.pipewright.stage.DealFinder;
import io.pipewright.stage.DealForUser;
import java.time.LocalDate;
import java.util.Optional;

/** One user at the close plan of deals, by their keys. */
final class PlanEditor {

    private final EditClosePlan plans;
    private final Actor actor;
    private final DealFinder deals;

    PlanEditor(EditClosePlan plans, Actor actor, DealFinder deals) {
        this.plans = plans;
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

    PlanOverview setAnchor(String key, long planRevisionSeen, Optional<LocalDate> projectStart) {
        return plans.setAnchor(actor, deal(key), planRevisionSeen, projectStart);
    }

    PlanOverview recordAgreement(
            String key, long planRevisionSeen, Agreement.Kind kind, String customer, LocalDate date, Channel channel) {
        return plans.recordAgreement(actor, deal(key), planRevisionSeen, kind, customer, date, channel);
    }

    private DealForUser deal(String key) {
        return deals.find(actor, key);
    }
}
