package io.pipewright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Stamp;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

public class EnterRatesTest {

    private static final Actor ADMIN = Actors.of("admin", "2026-01-10T03:00:00Z", "Asia/Seoul");
    private static final Actor REP = Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul");

    private final InMemoryReportingCurrency reporting = new InMemoryReportingCurrency();
    private final List<Stamp> signed = new ArrayList<>();
    private final InMemoryRateTables stored = new InMemoryRateTables(reporting::current);
    private final EnterRates rates = new EnterRates(ADMIN::equals, noting(), reporting);

    private RateTables noting() {
        return new RateTables() {
            @Override
            public RateTable current() {
                return stored.current();
            }

            @Override
            public void add(Rate rate, Stamp entered) {
                signed.add(entered);
                stored.add(rate, entered);
            }
        };
    }

    private static Rate rate(String value, String validFrom) {
        return Rate.parse("EUR", "USD", value, validFrom);
    }

    @Test
    public void theLatestDayStandsFirst_andOfOneDayTheRateInForce() {
        rates.add(ADMIN, rate("1.10", "2017-01-01"));
        rates.add(ADMIN, rate("1.20", "2017-06-01"));
        RateSheet sheet = rates.add(ADMIN, rate("1.25", "2017-06-01"));

        assertThat(sheet.rates())
                .containsExactly(rate("1.25", "2017-06-01"), rate("1.20", "2017-06-01"), rate("1.10", "2017-01-01"));
        assertThat(rates.view(ADMIN)).isEqualTo(sheet);
    }

    @Test
    public void aRateIsSignedByWhoeverEntersIt() {
        rates.add(ADMIN, rate("1.10", "2017-01-01"));

        assertThat(signed).containsExactly(ADMIN.stamp());
    }

    @Test
    public void anotherReportingCurrencyLeavesTheRatesAsTheyAre() {
        rates.add(ADMIN, rate("1.10", "2017-01-01"));
        assertThat(rates.view(ADMIN).reporting()).isEqualTo(Currency.getInstance("USD"));

        RateSheet sheet = rates.report(ADMIN, Currency.getInstance("KRW"));

        assertThat(sheet.reporting()).isEqualTo(Currency.getInstance("KRW"));
        assertThat(sheet.rates()).containsExactly(rate("1.10", "2017-01-01"));
    }

    @Test
    public void whoeverMayNotEnterRatesSeesAndChangesNothing() {
        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> rates.view(REP),
                () -> rates.add(REP, rate("1.10", "2017-01-01")),
                () -> rates.report(REP, Currency.getInstance("KRW")))) {
            assertThatExceptionOfType(NotPermitted.class).isThrownBy(attempt).satisfies(refusal -> assertThat(
                            refusal.reason().key())
                    .isEqualTo("pipewright.money.rates.not-permitted"));
        }
        assertThat(stored.current().rates()).isEmpty();
        assertThat(reporting.chosen()).isEmpty();
    }
}
