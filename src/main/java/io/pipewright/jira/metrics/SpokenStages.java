package io.pipewright.jira.metrics;

import io.pipewright.jira.metrics.PipelineJson.VisitsJson;
import io.pipewright.jira.metrics.StagesJson.AgeJson;
import io.pipewright.jira.metrics.StagesJson.CycleJson;
import io.pipewright.jira.metrics.StagesJson.DaysJson;
import io.pipewright.jira.metrics.StagesJson.LimitJson;
import io.pipewright.jira.metrics.StagesJson.LiveJson;
import io.pipewright.jira.metrics.StagesJson.NowJson;
import io.pipewright.jira.metrics.StagesJson.StageJson;
import io.pipewright.jira.metrics.StagesJson.StalledJson;
import io.pipewright.jira.metrics.StagesJson.VelocityJson;
import io.pipewright.jira.rest.StageLabels;
import io.pipewright.kernel.Actor;
import io.pipewright.metrics.PipelineSelection;
import io.pipewright.metrics.StageFigure;
import io.pipewright.metrics.TimeInStages;
import io.pipewright.metrics.TimeInStages.Cycle;
import io.pipewright.metrics.TimeInStages.StageLine;
import io.pipewright.metrics.TimeInStages.Velocity;
import io.pipewright.metrics.TimeInStages.Visits;

/** The time in stages as one reader reads it. */
final class SpokenStages {

    /** What cycles are counted from. */
    private static final String FROM = "created";

    private final TimeInStages times;
    private final StageLabels stages;

    SpokenStages(TimeInStages times, StageLabels stages) {
        this.times = times;
        this.stages = stages;
    }

    StagesJson json(Actor actor) {
        return new StagesJson(
                Spoken.request(actor, times.request(), times.currency()),
                Spoken.unconverted(times.unconverted()),
                times.stages().stream()
                        .filter(line -> stages.knows(line.key()))
                        .map(this::stage)
                        .toList(),
                new CycleJson(
                        FROM,
                        days(times.won()),
                        days(times.lost()),
                        new AgeJson(
                                times.openAge().deals(),
                                times.openAge().median().orElse(null))),
                velocity(times.velocity()));
    }

    private StageJson stage(StageLine line) {
        return new StageJson(
                line.key(),
                stages.of(line.key()),
                line.all().count(),
                line.all().median().orElse(null),
                line.all().p80().orElse(null),
                visits(line.won()),
                visits(line.lost()),
                new NowJson(
                        line.now(),
                        line.median().orElse(null),
                        line.now() == 0 ? null : Integer.valueOf(line.oldest()),
                        Spoken.jql(line.now(), selection(line, StageFigure.NOW))),
                new LimitJson(
                        line.limit().days().orElse(null), line.limit().from().code()),
                new StalledJson(line.stalled(), Spoken.jql(line.stalled(), selection(line, StageFigure.STALLED))));
    }

    private PipelineSelection selection(StageLine line, StageFigure figure) {
        return PipelineSelection.of(times.request(), figure, line.key());
    }

    private static VisitsJson visits(Visits visits) {
        return new VisitsJson(
                visits.count(), visits.median().orElse(null), visits.p80().orElse(null));
    }

    private static DaysJson days(Cycle cycle) {
        return new DaysJson(
                cycle.deals(), cycle.mean().orElse(null), cycle.median().orElse(null));
    }

    private static VelocityJson velocity(Velocity velocity) {
        return new VelocityJson(
                Spoken.text(velocity.perDay()),
                velocity.deals(),
                Spoken.text(velocity.averageWon()),
                Spoken.text(velocity.winRate()),
                velocity.cycleDays().orElse(null),
                new LiveJson(Spoken.text(velocity.livePerDay()), velocity.live()));
    }
}
