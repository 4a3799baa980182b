package io.pipewright.jira.setup;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.FieldManager;
import io.pipewright.jira.i18n.LoggedFailure;
import io.pipewright.jira.setup.SetupReport.Line;
import io.pipewright.jira.setup.SetupReport.Outcome;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Busy;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.Reason;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a project ready for deals, in small steps. Every step finds out whether its work is done already, so
 * that a run that failed half-way is carried on by the next one, and a run after a complete one changes nothing.
 */
@Named
public class SetupPipeline {

    private static final Logger LOG = LoggerFactory.getLogger(SetupPipeline.class);
    private static final String LOCK = "io.pipewright.jira.setup";

    private final SetupPlans plans;
    private final SetupSteps steps;
    private final ClusterLockService locks;
    private final FieldManager fields;
    private final CustomFieldManager customFields;

    @Inject
    SetupPipeline(
            SetupPlans plans,
            SetupSteps steps,
            ClusterLockService locks,
            FieldManager fields,
            CustomFieldManager customFields) {
        this.plans = plans;
        this.steps = steps;
        this.locks = locks;
        this.fields = fields;
        this.customFields = customFields;
    }

    /** What a run would create, reuse, change or refuse; changes nothing. @throws Conflict when Jira lacks something a set-up needs */
    SetupPreview preview(Actor actor, SetupRequest request) {
        steps.requireServices();
        SetupPlan plan = plans.of(actor, request);
        List<SetupPreview.Line> lines = steps.of(plan).stream()
                .map(step -> new SetupPreview.Line(step.title(), step.state()))
                .toList();
        return new SetupPreview(lines, steps.refusal(plan));
    }

    /** Carries the steps out, until one fails. @throws Conflict when the project may not be changed or another set-up is running */
    SetupReport run(Actor actor, SetupRequest request) {
        steps.requireServices();
        ClusterLock lock = locks.getLockForName(LOCK);
        if (!lock.tryLock()) {
            throw new Conflict(Reason.of("pipewright.setup.refused.running"));
        }
        try {
            SetupPlan plan = plans.of(actor, request);
            Optional<Reason> refused = steps.refusal(plan);
            if (refused.isPresent()) {
                throw new Conflict(refused.get());
            }
            return carryOut(plan);
        } finally {
            lock.unlock();
        }
    }

    private SetupReport carryOut(SetupPlan plan) {
        List<Line> lines = new ArrayList<>();
        boolean failed = false;
        for (SetupStep step : steps.of(plan)) {
            Line line = failed ? new Line(step.title(), Outcome.SKIPPED, Optional.empty()) : carryOut(step);
            failed = failed || line.outcome() == Outcome.FAILED;
            lines.add(line);
        }
        if (lines.stream().anyMatch(line -> line.outcome() == Outcome.DONE)) {
            fields.refresh();
            customFields.refresh();
        }
        return new SetupReport(lines, steps.projectKey(plan));
    }

    private static Line carryOut(SetupStep step) {
        Reason title = step.title();
        try {
            StepState found = step.state();
            if (found != StepState.PRESENT) {
                step.carryOut();
            }
            boolean wasThere = found == StepState.PRESENT || found == StepState.SHARED;
            return new Line(title, wasThere ? Outcome.REUSED : Outcome.DONE, Optional.empty());
        } catch (Conflict e) {
            return failed(title, e.reason());
        } catch (Busy e) {
            return failed(title, e.reason());
        } catch (LinkageError e) {
            LOG.error("This Jira lacks a class or method that the set-up needs", e);
            return failed(title, Reason.of("pipewright.setup.failed.missing-class", String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            String number = LoggedFailure.number(LOG, "A step of the set-up failed", e);
            return failed(title, Reason.of("pipewright.setup.failed.logged", number));
        }
    }

    private static Line failed(Reason title, Reason why) {
        return new Line(title, Outcome.FAILED, Optional.of(why));
    }
}
