package io.pipewright.forecast;

import static io.pipewright.forecast.ForecastFixture.SEOUL;
import static io.pipewright.forecast.ForecastFixture.TODAY;
import static io.pipewright.forecast.ForecastFixture.USD;
import static io.pipewright.forecast.ForecastFixture.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.analysis.Dimension;
import io.pipewright.analysis.Figure;
import io.pipewright.analysis.Measure;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Scope;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.period.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

public class DrillDownTest {

    private static final String[] STAGES = {"lead", "proposal", "closing", "won", "care", "lost", "parked", "nowhere"};
    private static final String[] CURRENCIES = {"USD", "USD", "EUR", "KRW", "JPY", "KWD", null};
    private static final String[] ASKED_FOR = {"USD", "KRW", "KWD", "JPY", "EUR"};
    private static final Map<Measure, Set<ForecastCategory>> CATEGORIES = Map.of(
            Measure.PIPELINE, Set.of(ForecastCategory.PIPELINE),
            Measure.BEST_CASE, Set.of(ForecastCategory.BEST_CASE),
            Measure.MOST_LIKELY, Set.of(ForecastCategory.MOST_LIKELY),
            Measure.COMMIT, Set.of(ForecastCategory.COMMIT),
            Measure.OPEN_PIPELINE,
                    Set.of(
                            ForecastCategory.PIPELINE,
                            ForecastCategory.BEST_CASE,
                            ForecastCategory.MOST_LIKELY,
                            ForecastCategory.COMMIT),
            Measure.WEIGHTED,
                    Set.of(
                            ForecastCategory.PIPELINE,
                            ForecastCategory.BEST_CASE,
                            ForecastCategory.MOST_LIKELY,
                            ForecastCategory.COMMIT),
            Measure.BEST_CASE_FORECAST,
                    Set.of(ForecastCategory.BEST_CASE, ForecastCategory.MOST_LIKELY, ForecastCategory.COMMIT),
            Measure.MOST_LIKELY_FORECAST, Set.of(ForecastCategory.MOST_LIKELY, ForecastCategory.COMMIT),
            Measure.COMMIT_FORECAST, Set.of(ForecastCategory.COMMIT));
    private static final Set<Measure> WITH_CLOSED = Set.of(
            Measure.CLOSED,
            Measure.CLOSED_ONLY,
            Measure.BEST_CASE_FORECAST,
            Measure.MOST_LIKELY_FORECAST,
            Measure.COMMIT_FORECAST);

    @Test
    public void everyFigureIsTheSumOfItsDeals_andOfThoseThatASlowReadingOfTheDefinitionsFinds() {
        for (int seed = 0; seed < ASKED_FOR.length; seed++) {
            RandomSales sales = new RandomSales(new Random(seed), Currency.getInstance(ASKED_FOR[seed]));
            for (Dimension dimension : Dimension.values()) {
                check(sales, dimension, Optional.empty());
                check(sales, dimension, Optional.of(sales.someMoment()));
            }
        }
    }

    private static void check(RandomSales sales, Dimension dimension, Optional<Instant> moment) {
        Forecast forecast = sales.fixture.forecast(
                new ForecastRequest(Scope.everything(), sales.period, dimension, Optional.of(sales.askedFor), moment));
        List<ForecastSection> sections = new ArrayList<>(forecast.unconverted());
        sections.add(forecast.main());
        for (ForecastSection section : sections) {
            check(sales, forecast, section, section.total());
            section.groups().forEach(line -> check(sales, forecast, section, line));
        }
    }

    @Test
    public void aGroupThatDoesNotExist_hasNoDeals() {
        ForecastFixture fixture = new ForecastFixture();
        fixture.open("1", "USD", ForecastCategory.COMMIT);
        ForecastSelection selection = ForecastSelection.decode(
                "projects=10000;period=2017-10-01..2018-01-01;column=commit;by=owner:gone;currency=USD");

        assertThat(fixture.behind(selection)).isEmpty();
    }

    private static void check(RandomSales sales, Forecast forecast, ForecastSection section, ForecastLine line) {
        for (Measure measure : Measure.values()) {
            ForecastSelection selection = ForecastSelection.decode(
                    forecast.selection(section, line, measure).encode());
            long[] ids = sales.fixture.behind(selection);
            assertThat(ids).as(selection.encode()).isEqualTo(sales.idsByDefinition(selection));
            Figure figure = line.figure(measure);
            assertThat(figure.count()).as(selection.encode()).isEqualTo(ids.length);
            assertThat(figure.amount()).as(selection.encode()).isEqualByComparingTo(sales.sum(ids, selection));
        }
    }

    /** Deals with random histories, and a slow reading of the definitions, deal by deal over plain values. */
    private static final class RandomSales {
        final ForecastFixture fixture = new ForecastFixture();
        final Period period;
        final Currency askedFor;
        private final Random random;
        private final Map<Long, List<DealVersion>> histories = new LinkedHashMap<>();

        RandomSales(Random random, Currency askedFor) {
            this.random = random;
            this.askedFor = askedFor;
            LocalDate from = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(300));
            period = new Period(from, from.plusDays(1 + random.nextInt(200)));
            fixture.rate("EUR", "USD", "1.17", "2017-03-03");
            fixture.rate("USD", "EUR", "0.83", "2017-09-09");
            fixture.rate("USD", "KRW", "1123.45", "2017-01-01");
            fixture.rate("KWD", "USD", "3.3141", "2017-01-01");
            fixture.visible = deal -> deal % 7 != 0 || deal % 5 == 0;
            for (int deal = 0; deal < 250; deal++) {
                addDeal();
            }
            fixture.store.after(0, version -> histories
                    .computeIfAbsent(version.dealId(), id -> new ArrayList<>())
                    .add(version));
        }

        Instant someMoment() {
            return Instant.parse(at(random.nextInt(24 * 300)));
        }

        private void addDeal() {
            long hour = random.nextInt(24 * 300);
            long id = fixture.deal(randomState(), at(hour));
            for (int change = 1; change < random.nextInt(8); change++) {
                hour += random.nextInt(24 * 20);
                fixture.change(id, change, randomState(), at(hour));
            }
        }

        private static String at(long hour) {
            return Instant.parse("2017-01-01T00:00:00Z")
                    .plusSeconds(hour * 3600)
                    .toString();
        }

        private ForecastFixture.StateBuilder randomState() {
            ForecastCategory[] categories = ForecastCategory.values();
            int category = random.nextInt(categories.length + 2);
            return state(STAGES[random.nextInt(STAGES.length)])
                    .in(random.nextInt(4) == 0 ? ForecastFixture.OTHER_PROJECT : ForecastFixture.PROJECT)
                    .amount(
                            random.nextInt(9) == 0
                                    ? null
                                    : BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5))
                                            .toString(),
                            CURRENCIES[random.nextInt(CURRENCIES.length)])
                    .category(category < categories.length ? categories[category] : null)
                    .probability(
                            random.nextInt(3) == 0
                                    ? null
                                    : BigDecimal.valueOf(random.nextInt(10_001), 2)
                                            .toString())
                    .closes(
                            random.nextInt(6) == 0
                                    ? null
                                    : LocalDate.of(2017, 1, 1)
                                            .plusDays(random.nextInt(450))
                                            .toString())
                    .owner(random.nextInt(5) == 0 ? null : "u" + random.nextInt(4));
        }

        long[] idsByDefinition(ForecastSelection selection) {
            Set<Long> ids = new TreeSet<>();
            histories.forEach((id, all) -> {
                List<DealVersion> history = known(all, selection);
                if (!history.isEmpty() && isBehind(id, history, selection)) {
                    ids.add(id);
                }
            });
            return ids.stream().mapToLong(Long::longValue).toArray();
        }

        private static List<DealVersion> known(List<DealVersion> history, ForecastSelection selection) {
            return history.stream()
                    .filter(version -> selection
                            .moment()
                            .map(moment -> !version.validFrom().isAfter(moment))
                            .orElse(true))
                    .toList();
        }

        private boolean isBehind(long id, List<DealVersion> history, ForecastSelection selection) {
            DealState now = newest(history);
            return fixture.visible.test(id)
                    && selection.scope().projects().test(now.projectId())
                    && inColumn(history, selection)
                    && selection
                            .group()
                            .map(group -> group.value().equals(groupOf(history, group.by()))
                                    && !(selection.measure() == Measure.OVERDUE && group.by() == Dimension.MONTH))
                            .orElse(true)
                    && selection
                            .unconverted()
                            .equals(converted(history).isPresent() ? Optional.empty() : Optional.of(currency(now)));
        }

        private boolean inColumn(List<DealVersion> history, ForecastSelection selection) {
            DealState now = newest(history);
            Measure measure = selection.measure();
            String stage = stage(now);
            if (isOpen(stage)) {
                return inOpenColumn(now, selection);
            }
            if (stage.equals("nowhere")) {
                return measure == Measure.UNMAPPED;
            }
            boolean ended =
                    isWon(stage) ? WITH_CLOSED.contains(measure) : stage.equals("lost") && measure == Measure.LOST;
            return ended && selection.period().contains(endDay(history));
        }

        private static boolean inOpenColumn(DealState now, ForecastSelection selection) {
            if (category(now) == ForecastCategory.OMITTED || now.closeDate().isEmpty()) {
                return category(now) != ForecastCategory.OMITTED && selection.measure() == Measure.UNDATED;
            }
            LocalDate day = now.closeDate().get();
            if (selection.measure() == Measure.OVERDUE) {
                LocalDate today = selection
                        .moment()
                        .map(moment -> moment.atZone(SEOUL).toLocalDate())
                        .orElse(TODAY);
                return selection.period().contains(today)
                        && day.isBefore(selection.period().from());
            }
            return selection.period().contains(day)
                    && CATEGORIES.getOrDefault(selection.measure(), Set.of()).contains(category(now));
        }

        BigDecimal sum(long[] ids, ForecastSelection selection) {
            BigDecimal sum = BigDecimal.ZERO;
            for (long id : ids) {
                List<DealVersion> history = known(histories.get(id), selection);
                BigDecimal amount = converted(history).orElse(amount(newest(history)));
                sum = sum.add(
                        selection.measure() == Measure.WEIGHTED
                                ? rounded(
                                        amount.multiply(probability(newest(history)))
                                                .movePointLeft(2),
                                        selection.unconverted().orElse(askedFor))
                                : amount);
            }
            return sum;
        }

        /** Empty where no rates lead to the currency asked for. */
        private Optional<BigDecimal> converted(List<DealVersion> history) {
            DealState now = newest(history);
            BigDecimal amount = amount(now);
            LocalDate day = hasEnded(stage(now)) ? endDay(history) : TODAY;
            if (amount.signum() == 0 || currency(now).equals(askedFor)) {
                return Optional.of(amount);
            }
            return dollars(currency(now), day)
                    .flatMap(from -> dollars(askedFor, day).map(to -> amount.multiply(from[0])
                            .multiply(to[1])
                            .divide(
                                    from[1].multiply(to[0]),
                                    askedFor.getDefaultFractionDigits(),
                                    RoundingMode.HALF_UP)));
        }

        private static BigDecimal amount(DealState state) {
            return rounded(state.amount().orElse(BigDecimal.ZERO), currency(state));
        }

        private static BigDecimal rounded(BigDecimal number, Currency currency) {
            return number.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
        }

        /** The price of one unit in dollars as a fraction; there is none of EUR before March 3, and never one of JPY. */
        private static Optional<BigDecimal[]> dollars(Currency currency, LocalDate day) {
            return switch (currency.getCurrencyCode()) {
                case "USD" -> fraction("1", "1");
                case "KRW" -> fraction("1", "1123.45");
                case "KWD" -> fraction("3.3141", "1");
                case "EUR" -> euros(day);
                default -> Optional.empty();
            };
        }

        private static Optional<BigDecimal[]> euros(LocalDate day) {
            if (!day.isBefore(LocalDate.of(2017, 9, 9))) {
                return fraction("1", "0.83");
            }
            return day.isBefore(LocalDate.of(2017, 3, 3)) ? Optional.empty() : fraction("1.17", "1");
        }

        private static Optional<BigDecimal[]> fraction(String numerator, String denominator) {
            return Optional.of(new BigDecimal[] {new BigDecimal(numerator), new BigDecimal(denominator)});
        }

        private static String groupOf(List<DealVersion> history, Dimension by) {
            DealState now = newest(history);
            boolean nowhere = stage(now).equals("nowhere");
            if (nowhere && (by == Dimension.MONTH || by == Dimension.STAGE)) {
                return "in no line";
            }
            return switch (by) {
                case OWNER -> now.owner().map(Object::toString).orElse("");
                case PROJECT -> Long.toString(now.projectId());
                case STAGE -> stage(now);
                case MONTH ->
                    !hasEnded(stage(now))
                            ? now.closeDate()
                                    .map(day -> YearMonth.from(day).toString())
                                    .orElse("")
                            : YearMonth.from(endDay(history)).toString();
            };
        }

        /** The local day on which the newest unbroken run of won (or of lost) began. */
        private static LocalDate endDay(List<DealVersion> history) {
            boolean won = isWon(stage(newest(history)));
            int start = history.size() - 1;
            while (start > 0
                    && (won
                            ? isWon(stage(history.get(start - 1).state()))
                            : stage(history.get(start - 1).state()).equals("lost"))) {
                start--;
            }
            return history.get(start).validFrom().atZone(SEOUL).toLocalDate();
        }

        private static ForecastCategory category(DealState now) {
            ForecastCategory ofStage =
                    stage(now).equals("closing") ? ForecastCategory.COMMIT : ForecastCategory.PIPELINE;
            return now.category().filter(own -> own != ForecastCategory.CLOSED).orElse(ofStage);
        }

        private static BigDecimal probability(DealState now) {
            return now.probability()
                    .map(own -> own.percent())
                    .orElse(BigDecimal.valueOf(stage(now).equals("closing") ? 80 : 20));
        }

        private static Currency currency(DealState now) {
            return now.currency().orElse(USD);
        }

        private static boolean isOpen(String stage) {
            return stage.equals("proposal") || stage.equals("closing");
        }

        private static boolean hasEnded(String stage) {
            return isWon(stage) || stage.equals("lost");
        }

        private static boolean isWon(String stage) {
            return stage.equals("won") || stage.equals("care");
        }

        private static String stage(DealState state) {
            return state.statusId().substring(2);
        }

        private static DealState newest(List<DealVersion> history) {
            return history.get(history.size() - 1).state();
        }
    }
}
