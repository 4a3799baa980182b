package io.pipewright.metrics;

import io.pipewright.analysis.SelectionParts;
import io.pipewright.analysis.SelectionText;
import io.pipewright.deal.OwnerChoice;
import io.pipewright.kernel.EnumCode;
import io.pipewright.money.Currencies;
import io.pipewright.period.Period;
import java.util.Optional;
import java.util.Set;

/**
 * Names exactly the deals behind one figure about a pipeline. The text form is part of stored queries and stays readable for good.
 *
 * @param figure the code of a figure of the question
 * @param part the stage or the loss reason that the figure is about; empty where it is about all
 */
public record PipelineSelection(
        MetricsRequest request, Question question, ChangeView view, String figure, String part) {

    /** What was asked. */
    public enum Question {
        CHANGES,
        FUNNEL,
        STAGES;

        String code() {
            return EnumCode.of(this);
        }

        private boolean knows(String figure) {
            return switch (this) {
                case CHANGES -> EnumCode.find(ChangeFigure.class, figure).isPresent();
                case FUNNEL -> FunnelFigure.ofCode(figure).isPresent();
                case STAGES -> StageFigure.ofCode(figure).isPresent();
            };
        }
    }

    private static final Set<String> KEYS =
            Set.of("changes", "funnel", "stages", "part", "view", "period", "owner", "currency");

    /** The deals of a figure of {@link PipelineChanges}. */
    public static PipelineSelection of(MetricsRequest request, ChangeView view, ChangeFigure figure) {
        return new PipelineSelection(request, Question.CHANGES, view, figure.code(), "");
    }

    /** The deals of a figure of a {@link Funnel}; the part is a stage key, a loss reason, or empty. */
    public static PipelineSelection of(MetricsRequest request, FunnelFigure figure, String part) {
        return new PipelineSelection(request, Question.FUNNEL, ChangeView.NET, figure.code(), part);
    }

    /** The deals of a stage in {@link TimeInStages}. */
    public static PipelineSelection of(MetricsRequest request, StageFigure figure, String stage) {
        return new PipelineSelection(request, Question.STAGES, ChangeView.NET, figure.code(), stage);
    }

    /** For example {@code changes=won;view=net;period=2017-10-01..2018-01-01;owner=me;currency=USD;projects=10000}. */
    public String encode() {
        StringBuilder text = new StringBuilder(question.code()).append('=').append(figure);
        if (question == Question.CHANGES) {
            text.append(";view=").append(view.code());
        }
        if (!part.isEmpty()) {
            text.append(";part=").append(SelectionText.escaped(part));
        }
        text.append(";period=").append(request.period().text());
        text.append(";owner=").append(SelectionText.escaped(request.owner().text()));
        request.currency().ifPresent(currency -> text.append(";currency=").append(currency.getCurrencyCode()));
        return text.append(';').append(SelectionParts.of(request.scope())).toString();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws io.pipewright.kernel.InvalidValue naming field {@code selection}, or the part that is wrong
     */
    public static PipelineSelection decode(String text) {
        SelectionParts parts = new SelectionParts(text, KEYS);
        Question question = null;
        for (Question one : Question.values()) {
            if (parts.find(one.code()).isPresent()) {
                if (question != null) {
                    throw parts.invalid();
                }
                question = one;
            }
        }
        if (question == null || !question.knows(parts.required(question.code()))) {
            throw parts.invalid();
        }
        return new PipelineSelection(
                request(parts),
                question,
                ChangeView.parse(parts.find("view").orElse("")),
                parts.required(question.code()),
                parts.find("part").map(parts::unescaped).orElse(""));
    }

    private static MetricsRequest request(SelectionParts parts) {
        return new MetricsRequest(
                parts.scope(),
                OwnerChoice.parse(parts.find("owner").map(parts::unescaped).orElse("")),
                Period.parse(parts.required("period")),
                parts.find("currency").map(code -> Currencies.parse("currency", code)));
    }

    Optional<ChangeFigure> changeFigure() {
        return EnumCode.find(ChangeFigure.class, figure);
    }
}
