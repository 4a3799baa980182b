package io.pipewright.jira.exit;

import com.atlassian.jira.issue.Issue;
import io.pipewright.deal.Deal;
import io.pipewright.deal.LossReason;
import io.pipewright.exit.EndView;
import io.pipewright.exit.StageView;
import io.pipewright.exit.condition.PlanState;
import io.pipewright.jira.exit.EndJson.EndedJson;
import io.pipewright.jira.exit.EndJson.ReasonJson;
import io.pipewright.jira.exit.EndJson.TaskJson;
import io.pipewright.jira.exit.EndJson.WayJson;
import io.pipewright.jira.field.ChosenCurrency;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.FieldChoices;
import io.pipewright.jira.field.IssueSource;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.money.AmountText;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import io.pipewright.stage.StageTransition;
import io.pipewright.stage.TransitionKind;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Says in the reader's language how a deal can end and how it ended. */
@Named
public class EndTranslation {

    private final StageNames names;
    private final Messages messages;
    private final JiraDealFields fields;
    private final DealReader reader;
    private final FieldChoices choices;

    @Inject
    public EndTranslation(
            StageNames names, Messages messages, JiraDealFields fields, DealReader reader, FieldChoices choices) {
        this.names = names;
        this.messages = messages;
        this.fields = fields;
        this.reader = reader;
        this.choices = choices;
    }

    EndJson json(Actor actor, EndView view) {
        Sentences to = messages.to(actor);
        Deal deal = view.deal().deal();
        boolean canLose = view.ways().stream().anyMatch(way -> way.kind() == TransitionKind.LOSE);
        return new EndJson(
                deal.key(),
                deal.summary(),
                deal.amount().map(amount -> amount.value().toPlainString()).orElse(null),
                IssueSource.of(view.deal())
                        .flatMap(reader::currencyOfAmount)
                        .map(Currency::getCurrencyCode)
                        .orElse(null),
                view.today().toString(),
                ways(view.deal(), view.ways(), to),
                canLose ? lossReasons(deal.projectId(), to) : List.of(),
                view.openTasks().stream()
                        .map(task -> task(task, view.today(), to))
                        .toList());
    }

    /** The typed amount in plain digits, read in the currency of the deal. */
    String plainAmount(Actor actor, DealForUser deal, String typed) {
        if (Text.stripped(typed).isEmpty()) {
            return typed;
        }
        return IssueSource.of(deal)
                .flatMap(reader::currencyOfAmount)
                .filter(currency -> !currency.equals(ChosenCurrency.UNKNOWN))
                .map(currency -> new AmountText(actor.locale()).read(typed, currency))
                .map(amount -> amount.value().toPlainString())
                .orElse(typed);
    }

    /** The transitions as the buttons that make them. */
    List<WayJson> ways(DealForUser deal, List<StageTransition> ways, Sentences to) {
        return ways.stream().map(way -> way(deal.pipeline(), way, to)).toList();
    }

    private WayJson way(Pipeline pipeline, StageTransition way, Sentences to) {
        Stage target = pipeline.stage(way.to()).orElseThrow();
        String name = way.kind().leadsBack()
                ? to.text(Reason.of("pipewright.stage.move." + EnumCode.of(way.kind()) + ".name", names.of(target)))
                : to.text(PipelineTemplate.ofCode(pipeline.template())
                        .orElseThrow()
                        .nameOf(way));
        return new WayJson(way.key(), EnumCode.of(way.kind()), name, target.key(), names.of(target));
    }

    private List<ReasonJson> lossReasons(long projectId, Sentences to) {
        Optional<String> competitor = fields.optionId(JiraDealFields.LOSS_REASON, LossReason.COMPETITOR.code());
        return fields
                .id(JiraDealFields.LOSS_REASON)
                .map(id -> choices.offered(projectId, id))
                .orElse(List.of())
                .stream()
                .map(choice -> new ReasonJson(
                        choice.id(),
                        to.said(choice.name()),
                        competitor.filter(choice.id()::equals).isPresent()))
                .toList();
    }

    private static TaskJson task(PlanState.OpenTask task, LocalDate today, Sentences to) {
        String side = EnumCode.of(task.side());
        return new TaskJson(
                task.title(),
                side,
                to.text("pipewright.deal.end.side." + side),
                task.due().map(LocalDate::toString).orElse(null),
                task.due().filter(due -> due.isBefore(today)).isPresent());
    }

    /** How the deal ended; empty while it is on its way. */
    Optional<EndedJson> ended(StageView view) {
        return view.deal().stage().filter(stage -> view.hasEnded()).map(stage -> ended(view, stage));
    }

    private EndedJson ended(StageView view, Stage stage) {
        Optional<Issue> issue = IssueSource.of(view.deal());
        return new EndedJson(
                EnumCode.of(stage.kind().countsAsWon() ? StageKind.WON : stage.kind()),
                view.lastOnTheWay().map(Stage::key).orElse(null),
                view.lastOnTheWay().map(names::of).orElse(null),
                day(issue, JiraDealFields.ORDER_DATE),
                text(issue, JiraDealFields.WIN_REASON),
                issue.flatMap(one -> reader.optionText(one, JiraDealFields.LOSS_REASON))
                        .orElse(null),
                text(issue, JiraDealFields.COMPETITOR),
                text(issue, JiraDealFields.LOSS_NOTE),
                day(issue, JiraDealFields.REVISIT_DATE));
    }

    private String text(Optional<Issue> issue, String field) {
        return issue.flatMap(one -> reader.text(one, field)).orElse(null);
    }

    private String day(Optional<Issue> issue, String field) {
        return issue.flatMap(one -> reader.date(one, field))
                .map(LocalDate::toString)
                .orElse(null);
    }
}
