package io.pipewright.board;

import io.pipewright.analysis.FindDeals;
import io.pipewright.board.DealTexts.DealText;
import io.pipewright.closeplan.InMemoryClosePlans;
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
import io.pipewright.metrics.MetricsRequest;
import io.pipewright.money.InMemoryRateTables;
import io.pipewright.period.Period;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/** A sales process with a stage of each kind in two projects, on a noon of November 2017 in Seoul, and the board over it. */
public final class BoardFixture {

    public static final long PROJECT = 10000;
    public static final long OTHER_PROJECT = 10001;
    /** How many days a deal may be in the stage "proposal". */
    static final int ROT_DAYS = 30;

    public static final Actor ACTOR = Actors.rep("2017-11-15T03:00:00Z", "Asia/Seoul");
    static final Period QUARTER = Period.quarter(ACTOR.today());

    public final InMemoryRateTables rates = new InMemoryRateTables();
    public final InMemoryPipelines pipelines = new InMemoryPipelines();
    private final InMemoryDealVersions store = new InMemoryDealVersions();
    private final DealColumns columns = new DealColumns(store);
    public LongPredicate visible = deal -> true;
    public final Set<Long> seenProjects = new HashSet<>(Set.of(PROJECT, OTHER_PROJECT));
    public final InMemoryClosePlans plans = new InMemoryClosePlans();
    public final Set<Long> late = new HashSet<>();
    public final Set<Long> gone = new HashSet<>();
    /** How many deals each question for texts was about. */
    public final List<Integer> textsAsked = new ArrayList<>();

    public final List<Integer> plansAsked = new ArrayList<>();
    private long lastDeal;

    public BoardFixture() {
        pipelines.save(pipeline(PROJECT));
        pipelines.save(pipeline(OTHER_PROJECT));
    }

    public static Pipeline pipeline(long project) {
        return new Pipeline(
                project,
                "test",
                List.of(
                        stage("lead", 1, StageKind.BELOW_DEAL, 5),
                        stage("proposal", 2, StageKind.OPEN, 20),
                        stage("closing", 3, StageKind.OPEN, 80),
                        stage("won", 4, StageKind.WON, 100),
                        stage("care", 5, StageKind.AFTER_SALE, 100),
                        stage("lost", 6, StageKind.LOST, 0),
                        stage("parked", 7, StageKind.PARKED, 0)));
    }

    static Stage stage(String key, int position, StageKind kind, int probability) {
        Optional<Integer> rotDays = key.equals("proposal") ? Optional.of(ROT_DAYS) : Optional.empty();
        ForecastCategory category =
                switch (kind) {
                    case OPEN -> ForecastCategory.PIPELINE;
                    case WON, AFTER_SALE -> ForecastCategory.CLOSED;
                    default -> ForecastCategory.OMITTED;
                };
        return new Stage(key, position, "s-" + key, kind, Probability.of(probability), category, rotDays, "");
    }

    private FindDeals findDeals() {
        return new FindDeals(VisibleDealsInMemory.where(visible), pipelines, rates, columns, groups());
    }

    private GroupMembers groups() {
        return (actor, group) -> group.equals("sales") ? Optional.of(Set.of(new UserKey("kim"))) : Optional.empty();
    }

    private DealCards cards() {
        return new DealCards(this::texts, (today, deals) -> {
            plansAsked.add(deals.length);
            return VisibleDealsInMemory.among(deals, late::contains);
        });
    }

    private Map<Long, DealText> texts(Actor actor, Collection<Long> deals) {
        textsAsked.add(deals.size());
        Map<Long, DealText> texts = new HashMap<>();
        deals.stream()
                .filter(deal -> !gone.contains(deal))
                .forEach(deal ->
                        texts.put(deal, new DealText("SALES-" + deal, "Deal " + deal, Optional.of("Call Kim"), true)));
        return texts;
    }

    public ViewBoard viewBoard() {
        return new ViewBoard(findDeals(), (actor, project) -> seenProjects.contains(project), cards());
    }

    public ViewWork viewWork() {
        return new ViewWork(findDeals(), new InMemoryDueTasks(plans), cards());
    }

    public ViewTopDeals viewTopDeals() {
        return new ViewTopDeals(findDeals(), cards());
    }

    static MetricsRequest request() {
        return new MetricsRequest(Scope.everything(), OwnerChoice.everybody(), QUARTER, Optional.empty());
    }

    Board board() {
        return viewBoard().of(ACTOR, request());
    }

    TopDeals top(TopBy by, int most) {
        return viewTopDeals().of(ACTOR, request(), by, most);
    }

    static BoardColumn column(Board board, String key) {
        return board.columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** A deal as it is now; it has been so since the moment. */
    public long deal(DealBuilder deal, String since) {
        long id = ++lastDeal;
        store.append(List.of(DealVersion.unstored(id, deal.build(), Instant.parse(since), 0)));
        return id;
    }

    void change(long deal, DealBuilder state, String at) {
        store.append(List.of(DealVersion.unstored(deal, state.build(), Instant.parse(at), 1)));
    }

    public static DealBuilder in(String stage) {
        return new DealBuilder(stage);
    }

    /** Builds what a test cares about. */
    public static final class DealBuilder {
        private final String status;
        private long project = PROJECT;
        private BigDecimal amount;
        private Currency currency;
        private Probability probability;
        private ForecastCategory category;
        private LocalDate closes;
        private UserKey owner;
        private boolean nextStep = true;
        private LocalDate nextStepDate;

        DealBuilder(String stage) {
            status = "s-" + stage;
        }

        public DealBuilder of(long givenProject) {
            project = givenProject;
            return this;
        }

        public DealBuilder worth(String number, String code) {
            amount = new BigDecimal(number);
            currency = code == null ? null : Currency.getInstance(code);
            return this;
        }

        public DealBuilder at(int percent) {
            probability = Probability.of(percent);
            return this;
        }

        public DealBuilder as(ForecastCategory given) {
            category = given;
            return this;
        }

        public DealBuilder closing(String day) {
            closes = LocalDate.parse(day);
            return this;
        }

        public DealBuilder by(String key) {
            owner = new UserKey(key);
            return this;
        }

        public DealBuilder withoutNextStep() {
            nextStep = false;
            return this;
        }

        public DealBuilder nextStepOn(String day) {
            nextStepDate = LocalDate.parse(day);
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
                    Optional.ofNullable(closes),
                    Optional.ofNullable(owner),
                    nextStep,
                    Optional.ofNullable(nextStepDate),
                    Optional.empty());
        }
    }
}
