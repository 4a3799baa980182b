package io.pipewright.forecast;

import static io.pipewright.forecast.ForecastFixture.OTHER_PROJECT;
import static io.pipewright.forecast.ForecastFixture.QUARTER;
import static io.pipewright.forecast.ForecastFixture.TODAY;
import static io.pipewright.forecast.ForecastFixture.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.analysis.Dimension;
import io.pipewright.analysis.Measure;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.OwnerChoice;
import io.pipewright.deal.Scope;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.period.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class RollUpForecastTest {

    private final ForecastFixture fixture = new ForecastFixture();

    @Test
    public void theCumulativeColumns_areThoseOfTheDefinition() {
        won("50");
        fixture.open("100", "USD", ForecastCategory.COMMIT);
        fixture.open("150", "USD", ForecastCategory.BEST_CASE);
        fixture.open("200", "USD", ForecastCategory.PIPELINE);

        ForecastLine total = total();

        assertThat(amount(total, Measure.CLOSED)).isEqualTo("50.00");
        assertThat(amount(total, Measure.COMMIT)).isEqualTo("100.00");
        assertThat(amount(total, Measure.BEST_CASE)).isEqualTo("150.00");
        assertThat(amount(total, Measure.PIPELINE)).isEqualTo("200.00");
        assertThat(amount(total, Measure.COMMIT_FORECAST)).isEqualTo("150.00");
        assertThat(amount(total, Measure.MOST_LIKELY_FORECAST)).isEqualTo("150.00");
        assertThat(amount(total, Measure.BEST_CASE_FORECAST)).isEqualTo("300.00");
        assertThat(amount(total, Measure.OPEN_PIPELINE)).isEqualTo("450.00");
        assertThat(amount(total, Measure.CLOSED_ONLY)).isEqualTo("50.00");
        assertThat(total.figure(Measure.OPEN_PIPELINE).count()).isEqualTo(3);
        assertThat(total.figure(Measure.BEST_CASE_FORECAST).count()).isEqualTo(3);
    }

    @Test
    public void mostLikely_isPartOfEveryColumnAboveIt() {
        fixture.open("7", "USD", ForecastCategory.MOST_LIKELY);

        ForecastLine total = total();

        for (Measure measure : List.of(
                Measure.MOST_LIKELY, Measure.MOST_LIKELY_FORECAST, Measure.BEST_CASE_FORECAST, Measure.OPEN_PIPELINE)) {
            assertThat(amount(total, measure)).as(measure.code()).isEqualTo("7.00");
        }
        assertThat(amount(total, Measure.COMMIT_FORECAST)).isEqualTo("0.00");
    }

    @Test
    public void belowDealCountsInNoFigure_howeverManyThereAre() {
        won("50");
        fixture.open("100", "USD", ForecastCategory.COMMIT);
        Forecast before = fixture.forecast(Dimension.OWNER);

        for (int i = 0; i < 500; i++) {
            ForecastCategory category = ForecastCategory.values()[i % ForecastCategory.values().length];
            String closes = i % 3 == 0 ? null : "2017-11-20";
            fixture.deal(
                    state("lead")
                            .amount("1000", "EUR")
                            .category(category)
                            .probability("90")
                            .closes(closes)
                            .owner("u" + i),
                    "2017-10-02T00:00:00Z");
        }

        assertThat(fixture.forecast(Dimension.OWNER)).isEqualTo(before);
    }

    @Test
    public void parkedAndOmittedDeals_countInNoFigure() {
        fixture.deal(
                state("parked")
                        .amount("1000", "USD")
                        .category(ForecastCategory.COMMIT)
                        .closes("2017-11-20"),
                "2017-10-02T00:00:00Z");
        fixture.open("1000", "USD", ForecastCategory.OMITTED);
        fixture.deal(
                state("proposal").amount("1000", "USD").category(ForecastCategory.OMITTED), "2017-10-02T00:00:00Z");

        assertThat(fixture.forecast(Dimension.STAGE).isEmpty()).isTrue();
    }

    @Test
    public void aLostDeal_isAddedAtNoProbability() {
        fixture.deal(
                state("lost")
                        .amount("1000", "USD")
                        .category(ForecastCategory.COMMIT)
                        .probability("100")
                        .closes("2017-11-20"),
                "2017-10-02T00:00:00Z");

        ForecastLine total = total();

        assertThat(amount(total, Measure.LOST)).isEqualTo("1000.00");
        assertThat(total.figure(Measure.LOST).count()).isEqualTo(1);
        for (Measure measure : Measure.values()) {
            assertThat(total.figure(measure).count()).as(measure.code()).isEqualTo(measure == Measure.LOST ? 1 : 0);
        }
    }

    @Test
    public void anOrderCountsByTheDayItWasWon_notByItsExpectedCloseDate() {
        long deal = fixture.deal(state("closing").amount("10", "USD").closes("2018-05-05"), "2017-01-01T00:00:00Z");
        fixture.change(deal, 1, state("won").amount("10", "USD").closes("2018-05-05"), "2017-12-31T14:59:59.999Z");
        fixture.change(deal, 2, state("care").amount("12", "USD").closes("2018-05-05"), "2018-02-01T00:00:00Z");

        assertThat(amount(total(), Measure.CLOSED)).isEqualTo("12.00");
        Forecast later = fixture.forecast(Period.parse("2018-01-01..2019-01-01"), Dimension.MONTH);
        assertThat(later.isEmpty()).isTrue();
    }

    @Test
    public void aReopenedAndRewonDeal_countsByTheDayItWasWonAgain() {
        long deal = fixture.deal(state("won").amount("10", "USD"), "2017-08-01T00:00:00Z");
        fixture.change(deal, 1, state("closing").amount("10", "USD"), "2017-09-01T00:00:00Z");
        fixture.change(deal, 2, state("won").amount("10", "USD"), "2017-10-10T00:00:00Z");

        assertThat(total().figure(Measure.CLOSED).count()).isEqualTo(1);
        assertThat(fixture.forecast(Period.parse("2017-07-01..2017-10-01"), Dimension.MONTH)
                        .isEmpty())
                .isTrue();
    }

    @Test
    public void daysBeginAtMidnightInSeoul() {
        wonAt("2017-09-30T14:59:59.999Z", "1");
        wonAt("2017-09-30T15:00:00Z", "2");
        wonAt("2017-12-31T14:59:59.999Z", "4");
        wonAt("2017-12-31T15:00:00Z", "8");
        fixture.deal(state("lost").amount("1", "USD"), "2017-09-30T14:59:59.999Z");
        fixture.deal(state("lost").amount("2", "USD"), "2017-09-30T15:00:00Z");

        Forecast forecast = fixture.forecast(Dimension.MONTH);

        assertThat(amount(forecast.main().total(), Measure.CLOSED)).isEqualTo("6.00");
        assertThat(amount(forecast.main().total(), Measure.LOST)).isEqualTo("2.00");
        assertThat(amount(group(forecast, "2017-10"), Measure.CLOSED)).isEqualTo("2.00");
        assertThat(amount(group(forecast, "2017-11"), Measure.CLOSED)).isEqualTo("0.00");
        assertThat(amount(group(forecast, "2017-12"), Measure.CLOSED)).isEqualTo("4.00");
    }

    @Test
    public void theFirstDayOfAPeriodIsInIt_andTheLastIsNot() {
        fixture.deal(state("closing").amount("1", "USD").closes("2017-09-30"), "2017-01-01T00:00:00Z");
        fixture.deal(state("closing").amount("2", "USD").closes("2017-10-01"), "2017-01-01T00:00:00Z");
        fixture.deal(state("closing").amount("4", "USD").closes("2017-12-31"), "2017-01-01T00:00:00Z");
        fixture.deal(state("closing").amount("8", "USD").closes("2018-01-01"), "2017-01-01T00:00:00Z");

        assertThat(amount(total(), Measure.COMMIT)).isEqualTo("6.00");
    }

    @Test
    public void anOpenDealWithoutACloseDate_standsInAFigureOfItsOwn() {
        fixture.deal(state("closing").amount("9", "USD"), "2017-01-01T00:00:00Z");

        Forecast forecast = fixture.forecast(Dimension.MONTH);

        for (Measure measure : Measure.values()) {
            assertThat(forecast.main().total().figure(measure).count())
                    .as(measure.code())
                    .isEqualTo(measure == Measure.UNDATED ? 1 : 0);
        }
        assertThat(amount(group(forecast, ""), Measure.UNDATED)).isEqualTo("9.00");
    }

    @Test
    public void withoutItsOwnProbabilityAndCategory_aDealHasThoseOfItsStage() {
        fixture.deal(state("closing").amount("10", "USD").closes("2017-11-20"), "2017-01-01T00:00:00Z");
        fixture.deal(
                state("closing")
                        .amount("10", "USD")
                        .closes("2017-11-20")
                        .probability("0")
                        .category(ForecastCategory.BEST_CASE),
                "2017-01-01T00:00:00Z");

        assertThat(amount(total(), Measure.COMMIT)).isEqualTo("10.00");
        assertThat(amount(total(), Measure.BEST_CASE)).isEqualTo("10.00");
        assertThat(amount(total(), Measure.WEIGHTED)).isEqualTo("8.00");
    }

    @Test
    public void anOpenDealCannotBeClosed_itsStageSaysWhereItCounts() {
        fixture.deal(
                state("closing").amount("10", "USD").closes("2017-11-20").category(ForecastCategory.CLOSED),
                "2017-01-01T00:00:00Z");

        assertThat(total().figure(Measure.CLOSED).count()).isZero();
        assertThat(total().figure(Measure.COMMIT).count()).isEqualTo(1);
    }

    @Test
    public void theWeightedFigureIsTheSumOfExpectedRevenues_eachRoundedAsTheDealShowsIt() {
        for (int i = 0; i < 3; i++) {
            fixture.deal(
                    state("closing").amount("0.05", "USD").closes("2017-11-20").probability("33.33"),
                    "2017-01-01T00:00:00Z");
        }
        fixture.deal(
                state("closing").amount("198", "USD").closes("2017-11-20").probability("50"), "2017-01-01T00:00:00Z");

        assertThat(total().figure(Measure.WEIGHTED).amount()).isEqualByComparingTo("99.06");
    }

    @Test
    public void sumsBeyondALong_staySumsAndNeverWrapAround() {
        String largest = "9999999999999.99";
        int deals = 10_000;
        for (int i = 0; i < deals; i++) {
            fixture.deal(
                    state("closing").amount(largest, "USD").closes("2017-11-20").probability("99.99"),
                    "2017-01-01T00:00:00Z");
        }
        BigDecimal sum = new BigDecimal(largest).multiply(BigDecimal.valueOf(deals));

        assertThat(total().figure(Measure.COMMIT).amount()).isEqualByComparingTo(sum);
        assertThat(total().figure(Measure.WEIGHTED).amount())
                .isEqualByComparingTo(new BigDecimal("9998999999999.99").multiply(BigDecimal.valueOf(deals)));
    }

    @Test
    public void onlyDealsThatTheUserMayBrowse_areInAnyFigure() {
        long hidden = fixture.open("1000", "EUR", ForecastCategory.COMMIT);
        fixture.open("1", "USD", ForecastCategory.COMMIT);
        fixture.deal(state("nowhere"), "2017-01-01T00:00:00Z");
        fixture.visible = deal -> deal == hidden + 1;

        Forecast forecast = fixture.forecast(Dimension.MONTH);

        assertThat(amount(forecast.main().total(), Measure.COMMIT)).isEqualTo("1.00");
        assertThat(forecast.unconverted()).isEmpty();
        assertThat(forecast.count(Measure.UNMAPPED)).isZero();
    }

    @Test
    public void groupsAreInTheOrderOfDisplay_andAddUpToTheTotal() {
        fixture.deal(state("closing").amount("1", "USD").closes("2017-11-20").owner("lee"), "2017-01-01T00:00:00Z");
        fixture.deal(
                state("proposal")
                        .amount("2", "USD")
                        .closes("2017-10-20")
                        .owner("kim")
                        .in(OTHER_PROJECT),
                "2017-01-01T00:00:00Z");
        fixture.deal(state("proposal").amount("4", "USD").closes("2017-12-20"), "2017-01-01T00:00:00Z");

        assertThat(values(Dimension.OWNER)).containsExactly("kim", "lee", "");
        assertThat(values(Dimension.STAGE)).containsExactly("proposal", "closing");
        assertThat(values(Dimension.PROJECT)).containsExactly("10000", "10001");
        assertThat(values(Dimension.MONTH)).containsExactly("2017-10", "2017-11", "2017-12");
        for (Dimension dimension : Dimension.values()) {
            BigDecimal sum = fixture.forecast(dimension).main().groups().stream()
                    .map(line -> line.figure(Measure.OPEN_PIPELINE).amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(dimension.code()).isEqualByComparingTo("7");
        }
    }

    @Test
    public void aStatusThatNoStageStandsFor_countsNowhereButIsCounted() {
        fixture.deal(state("nowhere").amount("1", "USD").closes("2017-11-20"), "2017-01-01T00:00:00Z");

        for (Dimension dimension : Dimension.values()) {
            Forecast forecast = fixture.forecast(dimension);
            assertThat(forecast.isEmpty()).isTrue();
            assertThat(forecast.count(Measure.UNMAPPED)).isEqualTo(1);
        }
    }

    /** Case C13. */
    @Test
    public void anOpenDealWhoseCloseDatePassedBeforeThePeriod_isOverdueInEveryPeriodThatHoldsToday() {
        fixture.deal(state("closing").amount("70000", "USD").closes("2017-09-15"), "2017-08-01T00:00:00Z");

        for (Period period : List.of(Period.month(TODAY), QUARTER, Period.year(TODAY.plusMonths(1)))) {
            boolean before = LocalDate.parse("2017-09-15").isBefore(period.from());
            ForecastLine total =
                    fixture.forecast(period, Dimension.MONTH).main().total();
            assertThat(amount(total, before ? Measure.OVERDUE : Measure.COMMIT)).isEqualTo("70000.00");
            assertThat(amount(total, before ? Measure.OPEN_PIPELINE : Measure.OVERDUE))
                    .isEqualTo("0.00");
        }
        ForecastLine next = fixture.forecast(Period.quarter(TODAY.plusMonths(3)), Dimension.MONTH)
                .main()
                .total();
        assertThat(next.isEmpty()).isTrue();
    }

    /** Case C13. */
    @Test
    public void anOverdueDeal_standsInTheLineOfItsOwnerAndStage_butOfNoMonthOfThePeriod() {
        fixture.deal(
                state("closing").amount("70000", "USD").closes("2017-09-15").owner("kim"), "2017-08-01T00:00:00Z");

        assertThat(amount(group(fixture.forecast(Dimension.OWNER), "kim"), Measure.OVERDUE))
                .isEqualTo("70000.00");
        assertThat(amount(group(fixture.forecast(Dimension.STAGE), "closing"), Measure.OVERDUE))
                .isEqualTo("70000.00");
        assertThat(fixture.forecast(Dimension.MONTH).main().groups()).allMatch(ForecastLine::isEmpty);
    }

    /** Case C13. */
    @Test
    public void anOmittedDeal_orOneThatHasEnded_isNotOverdue() {
        fixture.deal(
                state("closing")
                        .amount("1", "USD")
                        .category(ForecastCategory.OMITTED)
                        .closes("2017-09-15"),
                "2017-08-01T00:00:00Z");
        fixture.deal(state("won").amount("1", "USD").closes("2017-09-15"), "2017-08-01T00:00:00Z");
        fixture.deal(state("parked").amount("1", "USD").closes("2017-09-15"), "2017-08-01T00:00:00Z");

        assertThat(total().isEmpty()).isTrue();
    }

    @Test
    public void aProjectWithoutAPipeline_isRefusedByName() {
        ForecastRequest request = new ForecastRequest(
                Scope.projects(List.of(77L)), QUARTER, Dimension.MONTH, Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> fixture.forecast(request)).isInstanceOfSatisfying(InvalidValue.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("scope");
            assertThat(refusal.reason().key()).isEqualTo("pipewright.forecast.scope.no-pipeline");
        });
    }

    /** Requirement A6. */
    @Test
    public void aForecastOfSomeOwnersCountsTheirDealsOnly_asTheyWereTheirsAtThatMoment_andItsListIsThatToo() {
        long kims = fixture.deal(
                state("proposal").amount("10", "USD").closes("2017-11-20").owner("kim"), "2017-09-01T00:00:00Z");
        long handedOn = fixture.deal(
                state("proposal").amount("5", "USD").closes("2017-11-20").owner("kim"), "2017-09-01T00:00:00Z");
        fixture.change(
                handedOn,
                1,
                state("proposal").amount("5", "USD").closes("2017-11-20").owner("park"),
                "2017-10-20T00:00:00Z");
        fixture.deal(state("proposal").amount("700", "USD").closes("2017-11-20"), "2017-09-01T00:00:00Z");
        Optional<Instant> then = Optional.of(Instant.parse("2017-10-19T00:00:00Z"));

        Forecast now = fixture.forecast(of("group:sales", Optional.empty()));

        assertThat(amount(now.main().total(), Measure.PIPELINE)).isEqualTo("10.00");
        assertThat(amount(fixture.forecast(of("group:sales", then)).main().total(), Measure.PIPELINE))
                .isEqualTo("15.00");
        assertThat(behind(now)).containsExactly(kims);
        assertThat(behind(fixture.forecast(of("user:park", Optional.empty())))).containsExactly(handedOn);
    }

    private static ForecastRequest of(String owner, Optional<Instant> moment) {
        return new ForecastRequest(
                Scope.everything(), OwnerChoice.parse(owner), QUARTER, Dimension.MONTH, Optional.empty(), moment);
    }

    private long[] behind(Forecast forecast) {
        String text = forecast.selection(forecast.main(), forecast.main().total(), Measure.PIPELINE)
                .encode();
        return fixture.behind(DealSelection.decode(text));
    }

    @Test
    public void asOfAnEarlierMoment_dealsStandAsTheyStoodThen() {
        long deal = fixture.deal(state("proposal").amount("10", "USD").closes("2017-11-20"), "2017-09-01T00:00:00Z");
        fixture.change(deal, 1, state("won").amount("15", "USD").closes("2017-11-20"), "2017-10-20T00:00:00Z");
        ForecastRequest request = new ForecastRequest(
                Scope.everything(),
                QUARTER,
                Dimension.MONTH,
                Optional.empty(),
                Optional.of(Instant.parse("2017-10-19T23:59:59Z")));

        ForecastLine then = fixture.forecast(request).main().total();

        assertThat(amount(then, Measure.PIPELINE)).isEqualTo("10.00");
        assertThat(amount(then, Measure.CLOSED)).isEqualTo("0.00");
        assertThat(amount(total(), Measure.CLOSED)).isEqualTo("15.00");
    }

    private ForecastLine total() {
        return fixture.forecast(Dimension.MONTH).main().total();
    }

    private void won(String amount) {
        wonAt("2017-11-01T00:00:00Z", amount);
    }

    private void wonAt(String moment, String amount) {
        fixture.deal(state("won").amount(amount, "USD").probability("100"), moment);
    }

    private List<String> values(Dimension dimension) {
        return fixture.forecast(dimension).main().groups().stream()
                .map(line -> line.group().orElseThrow().value())
                .toList();
    }

    private static ForecastLine group(Forecast forecast, String value) {
        return forecast.main().groups().stream()
                .filter(line -> line.group().orElseThrow().value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static String amount(ForecastLine line, Measure measure) {
        return line.figure(measure).amount().toPlainString();
    }
}
