package io.pipewright.forecast;

import io.pipewright.analysis.Dimension;
import io.pipewright.analysis.DrillDown;
import io.pipewright.analysis.FindDeals;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.GroupMembers;
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
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/** A sales process of one stage of each kind in two projects, a store, and the two use cases over it. */
final class ForecastFixture {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    static final long PROJECT = 10000;
    static final long OTHER_PROJECT = 10001;
    /** How many days a deal may be in the stage "proposal"; in the other stages as many as it likes. */
    static final int ROT_DAYS = 30;

    static final Currency USD = Currency.getInstance("USD");
    static final Currency EUR = Currency.getInstance("EUR");
    static final Currency KRW = Currency.getInstance("KRW");
    /** Somebody in Seoul, at noon. */
    static final Actor ACTOR = Actors.rep("2017-11-15T03:00:00Z", SEOUL.getId());

    /** One group, of Kim and Lee. */
    static final GroupMembers GROUPS = (who, group) ->
            group.equals("sales") ? Optional.of(Set.of(new UserKey("kim"), new UserKey("lee"))) : Optional.empty();

    static final LocalDate TODAY = ACTOR.today();
    static final Period QUARTER = Period.quarter(TODAY);

    final InMemoryDealVersions store = new InMemoryDealVersions();
    final DealColumns columns = new DealColumns(store);
    final InMemoryRateTables rates = new InMemoryRateTables();
    final InMemoryPipelines pipelines = new InMemoryPipelines();
    LongPredicate visible = deal -> true;
    LongPredicate latePlan = deal -> false;
    private long nextDeal = 1;

    ForecastFixture() {
        pipelines.save(pipeline(PROJECT));
        pipelines.save(pipeline(OTHER_PROJECT));
    }

    static Pipeline pipeline(long project) {
        return new Pipeline(
                project,
                "test",
                List.of(
                        stage("lead", 1, StageKind.BELOW_DEAL, 5, ForecastCategory.OMITTED),
                        stage("proposal", 2, StageKind.OPEN, 20, ForecastCategory.PIPELINE),
                        stage("closing", 3, StageKind.OPEN, 80, ForecastCategory.COMMIT),
                        stage("won", 4, StageKind.WON, 100, ForecastCategory.CLOSED),
                        stage("care", 5, StageKind.AFTER_SALE, 100, ForecastCategory.CLOSED),
                        stage("lost", 6, StageKind.LOST, 0, ForecastCategory.OMITTED),
                        stage("parked", 7, StageKind.PARKED, 0, ForecastCategory.OMITTED)));
    }

    private static Stage stage(String key, int position, StageKind kind, int probability, ForecastCategory category) {
        Optional<Integer> rotDays = key.equals("proposal") ? Optional.of(ROT_DAYS) : Optional.empty();
        return new Stage(key, position, "s-" + key, kind, Probability.of(probability), category, rotDays, "");
    }

    private FindDeals findDeals() {
        return new FindDeals(VisibleDealsInMemory.where(visible), pipelines, rates, columns, GROUPS);
    }

    Forecast forecast(ForecastRequest request) {
        return new RollUpForecast(findDeals()).of(ACTOR, request);
    }

    /** The deals behind a figure. */
    long[] behind(DealSelection selection) {
        return new ForecastDeals(new DrillDown(findDeals()), needingAttention()).behind(ACTOR, selection);
    }

    /** How many open deals need attention for each reason. */
    List<AttentionFigure> attention(Scope scope, Currency currency) {
        ForecastRequest request =
                new ForecastRequest(scope, QUARTER, Dimension.MONTH, Optional.of(currency), Optional.empty());
        return new ViewForecast(findDeals(), needingAttention())
                .of(ACTOR, request)
                .attention();
    }

    private NeedingAttention needingAttention() {
        return new NeedingAttention(findDeals(), (today, deals) -> VisibleDealsInMemory.among(deals, latePlan));
    }

    Forecast forecast(Dimension dimension) {
        return forecast(QUARTER, dimension);
    }

    Forecast forecast(Period period, Dimension dimension) {
        return forecast(request(period, dimension, USD));
    }

    static ForecastRequest request(Period period, Dimension dimension, Currency currency) {
        return new ForecastRequest(Scope.everything(), period, dimension, Optional.of(currency), Optional.empty());
    }

    void rate(String from, String to, String value, String validFrom) {
        rates.add(Rate.parse(from, to, value, validFrom));
    }

    /** A deal in play that closes in the middle of the quarter. */
    long open(String amount, String currency, ForecastCategory category) {
        return deal(
                state("proposal").amount(amount, currency).category(category).closes("2017-11-20"),
                "2017-09-01T00:00:00Z");
    }

    long deal(StateBuilder state, String since) {
        long id = nextDeal++;
        store.append(List.of(DealVersion.unstored(id, state.build(), Instant.parse(since), 0)));
        return id;
    }

    void change(long deal, long changeId, StateBuilder state, String at) {
        store.append(List.of(DealVersion.unstored(deal, state.build(), Instant.parse(at), changeId)));
    }

    static StateBuilder state(String stage) {
        return new StateBuilder(stage);
    }

    /** Builds a deal's state from what a test cares about. */
    static final class StateBuilder {
        private long project = PROJECT;
        private final String status;
        private BigDecimal amount;
        private Currency currency;
        private Probability probability;
        private ForecastCategory category;
        private LocalDate closeDate;
        private UserKey owner;
        private boolean nextStep = true;

        StateBuilder(String stage) {
            status = "s-" + stage;
        }

        StateBuilder in(long givenProject) {
            project = givenProject;
            return this;
        }

        StateBuilder amount(String number, String code) {
            amount = number == null ? null : new BigDecimal(number);
            currency = code == null ? null : Currency.getInstance(code);
            return this;
        }

        StateBuilder probability(String percent) {
            probability = percent == null ? null : new Probability(new BigDecimal(percent));
            return this;
        }

        StateBuilder category(ForecastCategory given) {
            category = given;
            return this;
        }

        StateBuilder closes(String day) {
            closeDate = day == null ? null : LocalDate.parse(day);
            return this;
        }

        StateBuilder owner(String key) {
            owner = key == null ? null : new UserKey(key);
            return this;
        }

        StateBuilder withoutNextStep() {
            nextStep = false;
            return this;
        }

        DealState build() {
            return new DealState(
                    project,
                    status,
                    Optional.ofNullable(amount),
                    Optional.ofNullable(currency),
                    Optional.ofNullable(probability),
                    Optional.ofNullable(category),
                    Optional.ofNullable(closeDate),
                    Optional.ofNullable(owner),
                    nextStep,
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
