package io.pipewright.jira.metrics;

import io.pipewright.deal.LossReason;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.metrics.FunnelJson.ClosedJson;
import io.pipewright.jira.metrics.FunnelJson.CompetitiveJson;
import io.pipewright.jira.metrics.FunnelJson.CreatedJson;
import io.pipewright.jira.metrics.FunnelJson.LossJson;
import io.pipewright.jira.metrics.FunnelJson.StageJson;
import io.pipewright.jira.metrics.FunnelJson.WinRatesJson;
import io.pipewright.jira.metrics.PipelineJson.FigureJson;
import io.pipewright.jira.rest.StageLabels;
import io.pipewright.kernel.Actor;
import io.pipewright.metrics.Funnel;
import io.pipewright.metrics.Funnel.LossLine;
import io.pipewright.metrics.Funnel.StageLine;
import io.pipewright.metrics.Funnel.WinRate;
import io.pipewright.metrics.FunnelFigure;
import io.pipewright.metrics.PipelineSelection;

/** A funnel as one reader reads it. */
final class SpokenFunnel {

    private final Funnel funnel;
    private final Sentences to;
    private final StageLabels stages;
    private final LossNames losses;

    SpokenFunnel(Funnel funnel, Sentences to, StageLabels stages, LossNames losses) {
        this.funnel = funnel;
        this.to = to;
        this.stages = stages;
        this.losses = losses;
    }

    FunnelJson json(Actor actor) {
        return new FunnelJson(
                Spoken.request(actor, funnel.request(), funnel.currency()),
                Spoken.unconverted(funnel.unconverted()),
                funnel.stages().stream()
                        .filter(line -> stages.knows(line.key()))
                        .map(this::stage)
                        .toList(),
                Spoken.figure(funnel.won(), PipelineSelection.of(funnel.request(), FunnelFigure.WON, "")),
                funnel.losses().stream().map(this::loss).toList(),
                winRates());
    }

    private StageJson stage(StageLine line) {
        return new StageJson(
                line.key(),
                stages.of(line.key()),
                figure(line, FunnelFigure.ENTERED),
                figure(line, FunnelFigure.MOVED),
                line.skipped(),
                figure(line, FunnelFigure.STILL_IN),
                figure(line, FunnelFigure.LOST_THERE),
                figure(line, FunnelFigure.LEFT),
                Spoken.text(line.conversion()),
                Spoken.text(line.conversionByValue()));
    }

    private FigureJson figure(StageLine line, FunnelFigure figure) {
        return Spoken.figure(line.figure(figure), PipelineSelection.of(funnel.request(), figure, line.key()));
    }

    private LossJson loss(LossLine line) {
        LossReason.Kind kind = line.kind();
        return new LossJson(
                line.reason(),
                losses.of(to, line.reason()),
                kind.code(),
                Spoken.figure(
                        line.figure(), PipelineSelection.of(funnel.request(), FunnelFigure.LOST_FOR, line.reason())));
    }

    private WinRatesJson winRates() {
        WinRate closed = funnel.closed();
        WinRate created = funnel.created();
        WinRate competitive = funnel.competitive();
        return new WinRatesJson(
                new ClosedJson(Spoken.text(closed.rate()), Spoken.text(closed.byValue()), closed.won(), closed.lost()),
                new CreatedJson(
                        Spoken.text(created.rate()),
                        Spoken.text(created.byValue()),
                        created.won(),
                        created.lost(),
                        funnel.createdOpen()),
                new CompetitiveJson(
                        Spoken.text(competitive.rate()),
                        Spoken.text(competitive.byValue()),
                        competitive.won(),
                        competitive.lost(),
                        funnel.noDecision(),
                        funnel.disqualified()));
    }
}
