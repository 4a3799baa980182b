package io.pipewright.metrics;

import io.pipewright.analysis.FindDeals;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.GroupMembers;
import io.pipewright.deal.OwnerChoice;
import io.pipewright.deal.Probability;
import io.pipewright.deal.Scope;
import io.pipewright.deal.VisibleDealsInMemory;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.history.columns.DealColumns;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.InMemoryRateTables;
import io.pipewright.money.Rate;
import io.pipewright.period.Period;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/** Two projects with a sales process each, deals in memory, and the use cases over them. */
final class World {

    static final long PROJECT = 10000;
    static final long OTHER_PROJECT = 10001;
    static final Currency USD = Currency.getInstance("USD");

    final InMemoryRateTables rates = new InMemoryRateTables();
    final InMemoryPipelines pipelines = new InMemoryPipelines();
    final List<DealVersion> versions = new ArrayList<>();
    final GroupMembers groups = (actor, group) ->
            group.equals("seoul") ? Optional.of(Set.of(new UserKey("kim"), new UserKey("lee"))) : Optional.empty();
    Actor actor = Actors.rep("2017-11-15T03:00:00Z", "Asia/Seoul");
    LongPredicate visible = deal -> true;
    private final InMemoryDealVersions store = new InMemoryDealVersions();
    private final DealColumns columns = new DealColumns(store);
    private long lastDeal;

    World() {
        pipelines.save(pipeline(PROJECT, "lead", "proposal", "closing"));
        pipelines.save(pipeline(OTHER_PROJECT, "lead", "closing", "proposal", "signing"));
    }

    /** The first stage is below deal, the others are open; then come won, care, lost and parked. */
    static Pipeline pipeline(long project, String... path) {
        List<Stage> stages = new ArrayList<>();
        for (String key : path) {
            boolean below = stages.isEmpty();
            stages.add(stage(key, stages.size() + 1, below ? StageKind.BELOW_DEAL : StageKind.OPEN));
        }
        stages.add(stage("won", 11, StageKind.WON));
        stages.add(stage("care", 12, StageKind.AFTER_SALE));
        stages.add(stage("lost", 13, StageKind.LOST));
        stages.add(stage("parked", 14, StageKind.PARKED));
        return new Pipeline(project, "test", stages);
    }

    private static Stage stage(String key, int position, StageKind kind) {
        ForecastCategory category =
                switch (kind) {
                    case OPEN -> ForecastCategory.PIPELINE;
                    case WON, AFTER_SALE -> ForecastCategory.CLOSED;
                    default -> ForecastCategory.OMITTED;
                };
        Optional<Integer> rotDays = key.equals("proposal") ? Optional.of(30) : Optional.empty();
        return new Stage(key, position, "s-" + key, kind, Probability.of(20), category, rotDays, "");
    }

    FindDeals findDeals() {
        return new FindDeals(VisibleDealsInMemory.where(visible), pipelines, rates, columns, groups);
    }

    static MetricsRequest request(String from, String lastDay) {
        return new MetricsRequest(Scope.everything(), OwnerChoice.everybody(), period(from, lastDay), Optional.empty());
    }

    static Period period(String from, String lastDay) {
        return new Period(LocalDate.parse(from), LocalDate.parse(lastDay).plusDays(1));
    }

    static MetricsRequest of(MetricsRequest request, String owner) {
        return new MetricsRequest(request.scope(), OwnerChoice.parse(owner), request.period(), request.currency());
    }

    PipelineChanges changes(MetricsRequest request, ChangeView view) {
        return new ViewChanges(findDeals()).of(actor, request, view);
    }

    ChangedDeals changed(MetricsRequest request, ChangeFigure bar) {
        return new ViewChanges(findDeals()).deals(actor, request, ChangeView.NET, bar);
    }

    Funnel funnel(MetricsRequest request) {
        return new ViewFunnel(findDeals()).of(actor, request);
    }

    TimeInStages stages(MetricsRequest request) {
        return new ViewStageTimes(findDeals()).of(actor, request);
    }

    /** The deals that the text of a query names. */
    long[] behind(PipelineSelection selection) {
        return new PipelineDeals(findDeals()).behind(actor, PipelineSelection.decode(selection.encode()));
    }

    void rate(String from, String to, String value, String validFrom) {
        rates.add(Rate.parse(from, to, value, validFrom));
    }

    /** A new deal in this state. */
    long deal(String at, DealState state) {
        long id = ++lastDeal;
        add(DealVersion.unstored(id, state, Instant.parse(at), 0));
        return id;
    }

    /** The deal changes to this state. */
    void change(long deal, String at, DealState state) {
        long changeId = 100L + versions.size();
        add(DealVersion.unstored(deal, state, Instant.parse(at), changeId));
    }

    void add(DealVersion version) {
        lastDeal = Math.max(lastDeal, version.dealId());
        store.append(List.of(version));
        versions.add(version);
    }

    /** A deal of kim in dollars. */
    static DealState state(String stage, String amount, String closes) {
        return state(PROJECT, stage, amount, "USD", closes, "kim");
    }

    static DealState state(long project, String stage, String amount, String currency, String closes, String owner) {
        return new DealState(
                project,
                "s-" + stage,
                Optional.ofNullable(amount).map(BigDecimal::new),
                Optional.ofNullable(currency).map(Currency::getInstance),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(closes).map(LocalDate::parse),
                Optional.ofNullable(owner).map(UserKey::new));
    }

    /** A lost deal of kim. */
    static DealState lost(String amount, String reason) {
        return new DealState(
                PROJECT,
                "s-lost",
                Optional.of(new BigDecimal(amount)),
                Optional.of(USD),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new UserKey("kim")),
                false,
                Optional.empty(),
                Optional.ofNullable(reason));
    }
}
