package io.pipewright.jira.metrics;

import io.pipewright.analysis.Figure;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.metrics.ChangesJson.BarJson;
import io.pipewright.jira.metrics.ChangesJson.PushesJson;
import io.pipewright.jira.metrics.ChangesJson.SlippageJson;
import io.pipewright.jira.metrics.ChangesJson.WonMemoJson;
import io.pipewright.jira.metrics.PipelineJson.FigureJson;
import io.pipewright.kernel.Actor;
import io.pipewright.metrics.ChangeFigure;
import io.pipewright.metrics.PipelineChanges;
import io.pipewright.metrics.PipelineSelection;

/** What a period did to the pipeline as one reader reads it. */
final class SpokenChanges {

    private final PipelineChanges changes;
    private final Sentences to;

    SpokenChanges(PipelineChanges changes, Sentences to) {
        this.changes = changes;
        this.to = to;
    }

    ChangesJson json(Actor actor) {
        return new ChangesJson(
                Spoken.request(actor, changes.request(), changes.currency()),
                Spoken.unconverted(changes.unconverted()),
                figure(ChangeFigure.START),
                figure(ChangeFigure.END),
                ChangeFigure.bars().stream().map(this::bar).toList(),
                changes.figure(ChangeFigure.FX).amount().toPlainString(),
                new WonMemoJson(
                        changes.wonAmount().toPlainString(),
                        changes.wonDifference().toPlainString()),
                new PushesJson(
                        changes.pushes().deals(),
                        changes.pushes().pushes(),
                        changes.pushes().medianDaysSlipped().orElse(null)),
                slippage());
    }

    private BarJson bar(ChangeFigure bar) {
        return new BarJson(bar.code(), to.text("pipewright.metrics.bar." + bar.code()), direction(bar), figure(bar));
    }

    private String direction(ChangeFigure bar) {
        return switch (bar.part()) {
            case IN -> "up";
            case OUT -> "down";
            default -> direction(changes.figure(bar).amount().signum());
        };
    }

    private static String direction(int sign) {
        return sign == 0 ? "none" : sign > 0 ? "up" : "down";
    }

    private FigureJson figure(ChangeFigure figure) {
        Figure found = changes.figure(figure);
        return Spoken.figure(
                new Figure(found.amount().abs(), found.count()),
                PipelineSelection.of(changes.request(), changes.view(), figure));
    }

    private SlippageJson slippage() {
        return new SlippageJson(
                figure(ChangeFigure.START),
                figure(ChangeFigure.DUE_WON),
                figure(ChangeFigure.DUE_LOST),
                figure(ChangeFigure.DUE_SLIPPED),
                figure(ChangeFigure.DUE_OPEN),
                Spoken.text(changes.slippageRate()));
    }
}
