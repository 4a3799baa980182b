package io.pipewright.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.analysis.Figure;
import io.pipewright.deal.OwnerChoice;
import io.pipewright.deal.Scope;
import io.pipewright.history.DealVersion;
import io.pipewright.kernel.Actors;
import io.pipewright.metrics.Naive.Entry;
import io.pipewright.metrics.TimeInStages.Cycle;
import io.pipewright.metrics.TimeInStages.StageLine;
import io.pipewright.metrics.TimeInStages.Visits;
import io.pipewright.money.MinorUnits;
import io.pipewright.period.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.Before;
import org.junit.Test;

/** Re-entries, changes of one instant, deletions, moves, other currencies and zones: every figure is that of a plain count. */
public class RandomHistoriesTest {

    private static final int SEEDS = 150;
    private static final List<String> ZONES = List.of("Asia/Seoul", "America/New_York", "UTC", "Pacific/Apia");
    private static final Entry NOTHING = new Entry();

    private World world;
    private MetricsRequest request;

    @Before
    public void begin() {
        arrange(0);
    }

    private void arrange(int seed) {
        Random random = new Random(seed);
        world = new World();
        world.actor = Actors.rep("2017-03-15T03:00:00Z", ZONES.get(random.nextInt(ZONES.size())));
        new RandomDeals(world, random).make(60);
        int hidden = random.nextInt(5);
        world.visible = deal -> deal % 5 != hidden;
        LocalDate from = LocalDate.of(2016, 1, 20).plusDays(random.nextInt(380));
        request = new MetricsRequest(
                random.nextInt(3) == 0 ? Scope.projects(List.of(World.PROJECT)) : Scope.everything(),
                OwnerChoice.parse(List.of("all", "user:kim", "group:seoul").get(random.nextInt(3))),
                new Period(from, from.plusDays(1 + random.nextInt(200))),
                random.nextBoolean() ? Optional.empty() : Optional.of(Currency.getInstance("KRW")));
    }

    @Test
    public void d4_everyBarIsThatOfAPlainCountOfVersions() {
        for (int seed = 0; seed < SEEDS; seed++) {
            arrange(seed);
            for (ChangeView view : ChangeView.values()) {
                PipelineChanges changes = world.changes(request, view);
                NaiveChanges naive = new NaiveChanges(world, request, view);
                for (ChangeFigure figure : ChangeFigure.values()) {
                    assertSame(
                            seed + " " + view + " " + figure.code(),
                            changes.figure(figure),
                            naive.entries.getOrDefault(figure.code(), NOTHING),
                            PipelineSelection.of(request, view, figure));
                }
                assertThat(changes.wonAmount())
                        .isEqualByComparingTo(naive.entries.getOrDefault("won-amount", NOTHING).amount);
                assertThat(changes.pushes().pushes())
                        .as("pushes of seed %s", seed)
                        .isEqualTo(naive.pushes);
                assertThat(changes.pushes().deals()).isEqualTo(naive.slipped.size());
                assertTypical(changes.pushes().medianDaysSlipped(), naive.slipped, 50);
            }
        }
    }

    @Test
    public void d4_startAndBarsMakeTheEnd_toTheCent() {
        for (int seed = 0; seed < SEEDS; seed++) {
            arrange(seed);
            for (ChangeView view : ChangeView.values()) {
                PipelineChanges changes = world.changes(request, view);
                assertThat(amount(changes, ChangeFigure.START).add(moved(changes)))
                        .as("seed %s, %s", seed, view)
                        .isEqualByComparingTo(amount(changes, ChangeFigure.END));
            }
        }
    }

    @Test
    public void d4_theWaterfallsOfPeriodsThatMeetMakeThatOfBoth() {
        for (int seed = 0; seed < SEEDS; seed++) {
            arrange(seed);
            Period whole = request.period();
            LocalDate met = LocalDate.of(2016, 9, 1).plusDays(seed % 60);
            Period first = new Period(LocalDate.of(2016, 2, 29), met);
            Period second = new Period(met, LocalDate.of(2017, 2, 1));
            Period both = new Period(first.from(), second.to());
            PipelineChanges one = due(whole, first);
            PipelineChanges two = due(whole, second);
            PipelineChanges all = due(whole, both);

            assertThat(one.figure(ChangeFigure.START)).as("seed %s", seed).isEqualTo(all.figure(ChangeFigure.START));
            assertThat(one.figure(ChangeFigure.END)).as("seed %s", seed).isEqualTo(two.figure(ChangeFigure.START));
            assertThat(two.figure(ChangeFigure.END)).as("seed %s", seed).isEqualTo(all.figure(ChangeFigure.END));
            assertThat(moved(one).add(moved(two))).as("seed %s", seed).isEqualByComparingTo(moved(all));
        }
    }

    private PipelineChanges due(Period due, Period watched) {
        MetricsRequest asked = new MetricsRequest(request.scope(), request.owner(), watched, request.currency());
        Ground ground = new Ground(world.actor, asked, due, world.findDeals());
        return new ChangeSums(ground, ChangeView.NET, ChangeSums.tally())
                .visit()
                .changes();
    }

    @Test
    public void d4_thoseOfEachOwnerMakeThoseOfAll() {
        for (int seed = 0; seed < SEEDS; seed++) {
            arrange(seed);
            MetricsRequest everybody = World.of(request, "all");
            PipelineChanges all = world.changes(everybody, ChangeView.NET);
            for (ChangeFigure figure : ChangeFigure.values()) {
                if (isOfOneOwner(figure)) {
                    BigDecimal sum = BigDecimal.ZERO;
                    for (String owner : List.of("user:kim", "user:lee", "user:park")) {
                        sum = sum.add(amount(world.changes(World.of(request, owner), ChangeView.NET), figure));
                    }
                    assertThat(sum.add(ofNobody(everybody, figure)))
                            .as("%s of seed %s", figure, seed)
                            .isEqualByComparingTo(amount(all, figure));
                }
            }
        }
    }

    /** A deal that changes hands is increased for all, and handed over for each. */
    private static boolean isOfOneOwner(ChangeFigure figure) {
        return switch (figure) {
            case TRANSFERRED_IN, TRANSFERRED_OUT, INCREASED, DECREASED -> false;
            default -> true;
        };
    }

    private BigDecimal ofNobody(MetricsRequest everybody, ChangeFigure figure) {
        NaiveChanges naive = new NaiveChanges(world, everybody, ChangeView.NET) {
            @Override
            boolean owned(DealVersion version) {
                return version.state().owner().isEmpty();
            }
        };
        return naive.entries.getOrDefault(figure.code(), NOTHING).amount;
    }

    private static BigDecimal moved(PipelineChanges changes) {
        BigDecimal moved = amount(changes, ChangeFigure.FX);
        for (ChangeFigure bar : ChangeFigure.bars()) {
            moved = switch (bar.part()) {
                case IN -> moved.add(amount(changes, bar));
                case OUT -> moved.subtract(amount(changes, bar));
                default -> moved;
            };
        }
        return moved;
    }

    private static BigDecimal amount(PipelineChanges changes, ChangeFigure figure) {
        return changes.figure(figure).amount();
    }

    @Test
    public void d1_everyFigureOfTheFunnelIsThatOfAPlainCountOfVersions() {
        for (int seed = 0; seed < SEEDS; seed++) {
            arrange(seed);
            Funnel funnel = world.funnel(request);
            NaiveFunnel naive = new NaiveFunnel(world, request);
            for (Funnel.StageLine line : funnel.stages()) {
                line.figures()
                        .forEach((figure, found) -> assertSame(
                                figure.code() + " " + line.key(),
                                found,
                                naive.entries.getOrDefault(figure.code() + " " + line.key(), NOTHING),
                                PipelineSelection.of(request, figure, line.key())));
                assertThat(line.skipped())
                        .as("skipped %s of seed %s", line.key(), request)
                        .isEqualTo(naive.skipped.getOrDefault(line.key(), 0));
            }
            assertSame(
                    "won",
                    funnel.won(),
                    naive.entries.getOrDefault("won", NOTHING),
                    PipelineSelection.of(request, FunnelFigure.WON, ""));
            for (Funnel.LossLine loss : funnel.losses()) {
                assertSame(
                        loss.reason(),
                        loss.figure(),
                        naive.entries.getOrDefault("lost-for " + loss.reason(), NOTHING),
                        PipelineSelection.of(request, FunnelFigure.LOST_FOR, loss.reason()));
            }
            assertWinRates(funnel, naive);
        }
    }

    private static void assertWinRates(Funnel funnel, NaiveFunnel naive) {
        int won = naive.entries.getOrDefault("won", NOTHING).deals.size();
        int lost = naive.entries.getOrDefault("lost", NOTHING).deals.size();
        int apart = List.of("lost-for no-decision", "lost-for disqualified").stream()
                .mapToInt(
                        name -> naive.entries.getOrDefault(name, NOTHING).deals.size())
                .sum();
        assertThat(funnel.closed().rate()).isEqualTo(Share.of(won, won + lost));
        assertThat(funnel.competitive().rate()).isEqualTo(Share.of(won, won + lost - apart));
        assertThat(funnel.noDecision() + funnel.disqualified()).isEqualTo(apart);
        assertThat(funnel.created().won())
                .isEqualTo(
                        naive.entries.getOrDefault("created-won", NOTHING).deals.size());
        assertThat(funnel.created().lost())
                .isEqualTo(naive.entries
                        .getOrDefault("created-lost", NOTHING)
                        .deals
                        .size());
        assertThat(funnel.createdOpen())
                .isEqualTo(naive.entries
                        .getOrDefault("created-open", NOTHING)
                        .deals
                        .size());
    }

    @Test
    public void d5_everyDurationIsThatOfAPlainCountOfVersions() {
        for (int seed = 0; seed < SEEDS; seed++) {
            arrange(seed);
            TimeInStages times = world.stages(request);
            NaiveStages naive = new NaiveStages(world, request);
            for (StageLine line : times.stages()) {
                assertVisits(line.all(), naive.noted("all " + line.key()));
                assertVisits(line.won(), naive.noted("won " + line.key()));
                assertVisits(line.lost(), naive.noted("lost " + line.key()));
                assertTypical(line.median(), naive.noted("now " + line.key()), 50);
                assertThat(behind(PipelineSelection.of(request, StageFigure.NOW, line.key())))
                        .isEqualTo(naive.now(line.key()))
                        .hasSize(line.now());
                assertThat(behind(PipelineSelection.of(request, StageFigure.STALLED, line.key())))
                        .as("stalled in %s of seed %s", line.key(), seed)
                        .isEqualTo(naive.stalled(line.key()))
                        .hasSize(line.stalled());
            }
            assertCycle(times.won(), naive.noted("cycle won"));
            assertCycle(times.lost(), naive.noted("cycle lost"));
            assertCycle(times.openAge(), naive.noted("open"));
            assertVelocity(times, naive);
        }
    }

    private void assertVelocity(TimeInStages times, NaiveStages naive) {
        List<Integer> open = naive.noted("counted");
        List<Integer> cycles = naive.noted("cycle won");
        BigDecimal days =
                BigDecimal.valueOf(cycles.stream().mapToInt(Integer::intValue).sum());
        assertThat(times.velocity().deals()).isEqualTo(open.size());
        assertThat(times.velocity().live()).isEqualTo((int)
                open.stream().filter(age -> age <= naive.longest).count());
        if (days.signum() == 0 || naive.orders.isEmpty()) {
            assertThat(times.velocity().perDay()).isEmpty();
            return;
        }
        BigDecimal won = BigDecimal.valueOf(cycles.size());
        BigDecimal all =
                BigDecimal.valueOf(cycles.size() + naive.noted("cycle lost").size());
        BigDecimal orders = naive.orders.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal expected = BigDecimal.valueOf(open.size())
                .multiply(orders)
                .multiply(won)
                .multiply(won)
                .divide(
                        BigDecimal.valueOf(naive.orders.size()).multiply(all).multiply(days),
                        MinorUnits.decimals(times.currency()),
                        RoundingMode.HALF_UP);
        assertThat(times.velocity().perDay()).hasValue(expected);
    }

    private static void assertCycle(Cycle cycle, List<Integer> days) {
        assertThat(cycle.deals()).isEqualTo(days.size());
        assertTypical(cycle.median(), days, 50);
        int sum = days.stream().mapToInt(Integer::intValue).sum();
        assertThat(cycle.mean().isPresent()).isEqualTo(!days.isEmpty());
        cycle.mean().ifPresent(mean -> assertThat(mean)
                .isEqualTo(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(days.size()), 1, RoundingMode.HALF_UP)));
    }

    private static void assertVisits(Visits visits, List<Integer> days) {
        assertThat(visits.count()).isEqualTo(days.size());
        assertTypical(visits.median(), days, 50);
        assertTypical(visits.p80(), days, 80);
    }

    private static void assertTypical(Optional<BigDecimal> found, List<Integer> days, int percent) {
        assertThat(found)
                .isEqualTo(
                        days.isEmpty()
                                ? Optional.empty()
                                : Optional.of(Naive.percentile(days, percent).setScale(1, RoundingMode.HALF_UP)));
    }

    private void assertSame(String what, Figure found, Entry expected, PipelineSelection selection) {
        assertThat(found.amount()).as(what).isEqualByComparingTo(expected.amount);
        assertThat(found.count()).as(what).isEqualTo(expected.deals.size());
        assertThat(behind(selection)).as(what).isEqualTo(expected.deals);
    }

    private List<Long> behind(PipelineSelection selection) {
        return LongStream.of(world.behind(selection)).boxed().toList();
    }
}
