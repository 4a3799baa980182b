package io.pipewright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Unconfirmed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

/** U13: rates of exchange as an administrator keeps them. */
public class EnterRatesTest {

    private static final Actor ADMIN = Actors.of("admin", "2018-01-10T03:00:00Z", "Asia/Seoul");
    private static final Actor REP = Actors.rep("2018-01-10T03:00:00Z", "Asia/Seoul");
    private static final Currency KRW = Currency.getInstance("KRW");
    private static final Currency USD = Currency.getInstance("USD");

    private final InMemoryReportingCurrency reporting = new InMemoryReportingCurrency();
    private final InMemoryRateTables stored = new InMemoryRateTables(reporting::current);
    private int dealsWithoutCurrency;
    private final EnterRates rates = new EnterRates(ADMIN::equals, stored, reporting, () -> dealsWithoutCurrency);

    private static Rate rate(String value, String validFrom) {
        return rate("EUR", "USD", value, validFrom);
    }

    private static Rate rate(String from, String to, String value, String validFrom) {
        return Rate.parse(from, to, value, validFrom);
    }

    private RateSheet add(Rate... added) {
        return rates.add(ADMIN, List.of(added), false);
    }

    private static List<Rate> ratesOf(RateSheet sheet) {
        return sheet.lines().stream().map(line -> line.entered().rate()).toList();
    }

    @Test
    public void u13_theLatestDayStandsFirst_andOfOneDayTheRateInForce() {
        add(rate("1.10", "2017-01-01"));
        add(rate("1.20", "2017-06-01"));
        RateSheet sheet = add(rate("1.25", "2017-06-01"));

        assertThat(ratesOf(sheet))
                .containsExactly(rate("1.25", "2017-06-01"), rate("1.20", "2017-06-01"), rate("1.10", "2017-01-01"));
        assertThat(rates.view(ADMIN)).isEqualTo(sheet);
    }

    @Test
    public void u13_theRateInForceIsMarked_andThoseThatWereFollowedOrReplaced() {
        add(rate("1.10", "2017-01-01"), rate("1.20", "2017-06-01"), rate("1.25", "2017-06-01"));
        RateSheet sheet = add(rate("1.30", "2018-02-01"));

        assertThat(sheet.lines())
                .extracting(RateSheet.Line::state)
                .containsExactly(RateState.UPCOMING, RateState.IN_FORCE, RateState.REPLACED, RateState.FOLLOWED);
    }

    @Test
    public void u13_aRateTheOtherWayRoundFollowsToo() {
        add(rate("USD", "KRW", "1300", "2017-01-01"));
        RateSheet sheet = add(rate("KRW", "USD", "0.00075", "2017-06-01"));

        assertThat(sheet.lines())
                .extracting(RateSheet.Line::state)
                .containsExactly(RateState.IN_FORCE, RateState.FOLLOWED);
    }

    @Test
    public void u13_whoEnteredARateAndWhenIsKept() {
        assertThat(add(rate("1.10", "2017-01-01")).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.entered().entered()).isEqualTo(ADMIN.stamp()));
    }

    @Test
    public void u13_aRateMoreThanTwentyPercentOffTheLastIsAskedFor_andAddedWhenItIsMeant() {
        add(rate("USD", "KRW", "1000", "2017-01-01"));
        add(rate("USD", "KRW", "1200", "2017-02-01"), rate("USD", "KRW", "960", "2017-03-01"));

        assertThat(questions(rate("USD", "KRW", "1153", "2017-04-01")))
                .containsExactly(Reason.of(
                        "pipewright.money.rates.far-above",
                        equation("USD", "1153", "KRW"),
                        new BigDecimal("20"),
                        equation("USD", "960", "KRW"),
                        LocalDate.of(2017, 3, 1)));
        assertThat(questions(rate("USD", "KRW", "1.380", "2017-04-01")))
                .extracting(Reason::key)
                .containsExactly("pipewright.money.rates.far-below");
        assertThat(stored.current().rates()).hasSize(3);

        rates.add(ADMIN, List.of(rate("USD", "KRW", "1153", "2017-04-01")), true);
        assertThat(stored.current().rates()).hasSize(4);
    }

    @Test
    public void u13_aRateIsComparedWithTheOneOnItsDay_theOtherWayRoundToo() {
        add(rate("USD", "KRW", "1000", "2017-01-01"));
        rates.add(ADMIN, List.of(rate("USD", "KRW", "2000", "2017-06-01")), true);

        add(rate("USD", "KRW", "1100", "2017-03-01"));
        assertThat(questions(rate("KRW", "USD", "0.001", "2017-07-01"))).hasSize(1);
        add(rate("KRW", "USD", "0.0005", "2017-07-01"), rate("USD", "KRW", "1010", "2016-01-01"));
    }

    @Test
    public void u13_ratesOfOnePasteAreComparedWithEachOther_andAllOfThemWait() {
        assertThat(questions(
                        rate("EUR", "USD", "1.1", "2017-01-01"),
                        rate("EUR", "USD", "11", "2017-02-01"),
                        rate("USD", "KRW", "1300", "2017-02-01"),
                        rate("USD", "KRW", "13", "2017-03-01")))
                .hasSize(2);
        assertThat(stored.current().rates()).isEmpty();
    }

    private static Reason equation(String from, String value, String to) {
        return Reason.of("pipewright.money.rates.equation", from, new BigDecimal(value), to);
    }

    private List<Reason> questions(Rate... added) {
        try {
            rates.add(ADMIN, List.of(added), false);
            return List.of();
        } catch (Unconfirmed e) {
            return e.questions();
        }
    }

    @Test
    public void anotherReportingCurrencyLeavesTheRatesAsTheyAre() {
        add(rate("1.10", "2017-01-01"));
        assertThat(rates.view(ADMIN).reporting()).isEqualTo(USD);

        RateSheet sheet = rates.report(ADMIN, KRW, false);

        assertThat(sheet.reporting()).isEqualTo(KRW);
        assertThat(ratesOf(sheet)).containsExactly(rate("1.10", "2017-01-01"));
    }

    @Test
    public void u13_theReportingCurrencyAsksBeforeItChangesWhatDealsMean() {
        dealsWithoutCurrency = 8800;

        assertThatExceptionOfType(Unconfirmed.class)
                .isThrownBy(() -> rates.report(ADMIN, KRW, false))
                .satisfies(asked -> assertThat(asked.questions())
                        .containsExactly(Reason.of("pipewright.money.rates.reporting.question", 8800, "USD", "KRW")));
        assertThat(reporting.chosen()).isEmpty();

        rates.report(ADMIN, USD, false);
        rates.report(ADMIN, KRW, true);
        assertThat(reporting.chosen()).contains(KRW);
    }

    @Test
    public void whoeverMayNotEnterRatesSeesAndChangesNothing() {
        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> rates.view(REP),
                () -> rates.add(REP, List.of(rate("1.10", "2017-01-01")), true),
                () -> rates.report(REP, KRW, true))) {
            assertThatExceptionOfType(NotPermitted.class).isThrownBy(attempt).satisfies(refusal -> assertThat(
                            refusal.reason().key())
                    .isEqualTo("pipewright.money.rates.not-permitted"));
        }
        assertThat(stored.current().rates()).isEmpty();
        assertThat(reporting.chosen()).isEmpty();
    }
}
