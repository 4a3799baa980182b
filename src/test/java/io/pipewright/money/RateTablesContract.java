package io.pipewright.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.contract.AtOnce;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.Test;

/** What {@link RateTables} promises, for every class that answers the port. */
public abstract class RateTablesContract {

    private static final int PEOPLE = 4;
    private static final int ROUNDS = 8;
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency KRW = Currency.getInstance("KRW");
    private static final LocalDate DAY = LocalDate.of(2017, 6, 1);
    private static final Stamp ENTERED = new Stamp(new UserKey("admin"), Instant.parse("2017-06-02T03:04:05Z"));

    /** The store under test, empty. */
    protected abstract RateTables rates();

    /** The same store as another node of the cluster uses it. */
    protected RateTables elsewhere() {
        return rates();
    }

    /** Makes another currency the one that the company reports in. */
    protected abstract void report(Currency currency);

    private static Rate rate(Currency from, Currency to, String value) {
        return new Rate(from, to, new BigDecimal(value), DAY);
    }

    @Test
    public void beforeAnythingIsEnteredThereAreNoRates_andTheCompanyReportsInDollars() {
        assertThat(rates().current().rates()).isEmpty();
        assertThat(rates().current().reporting()).isEqualTo(USD);
    }

    @Test
    public void theReportingCurrencyIsTheOneThatWasChosenLast_onEveryNode() {
        rates().current();
        elsewhere().current();

        report(KRW);
        assertThat(elsewhere().current().reporting()).isEqualTo(KRW);
        report(EUR);
        assertThat(elsewhere().current().reporting()).isEqualTo(EUR);
        assertThat(rates().current().reporting()).isEqualTo(EUR);
    }

    @Test
    public void theLargestAndTheSmallestRateComeBackExactly_onTheirDays() {
        Rate largest = new Rate(USD, KRW, new BigDecimal("999999999.99999999"), LocalDate.of(9999, 12, 31));
        Rate smallest = new Rate(KRW, USD, new BigDecimal("0.00000001"), LocalDate.of(1, 1, 1));

        rates().add(largest, ENTERED);
        rates().add(smallest, ENTERED);

        assertThat(elsewhere().current().rates()).containsExactly(largest, smallest);
    }

    @Test
    public void ratesStandInTheOrderInWhichTheyWereEntered_andOfOneDayTheLastOneIsInForce() {
        rates().add(rate(EUR, USD, "1.3"), ENTERED);
        elsewhere().add(rate(EUR, USD, "1.1"), ENTERED);
        rates().add(rate(EUR, USD, "1.2"), ENTERED);

        assertThat(rates().current().rates())
                .containsExactly(rate(EUR, USD, "1.3"), rate(EUR, USD, "1.1"), rate(EUR, USD, "1.2"));
        assertThat(rates().current().conversion(EUR, USD, DAY).orElseThrow().rates())
                .containsExactly(rate(EUR, USD, "1.2"));
    }

    @Test
    public void ratesThatAreAddedTogetherStandInTheirOrder_withWhoEnteredThemAndWhen() {
        Stamp later = new Stamp(new UserKey("kim"), ENTERED.at().plusSeconds(60));
        rates().add(rate(EUR, USD, "1.3"), ENTERED);
        rates().add(List.of(rate(EUR, USD, "1.1"), rate(KRW, USD, "0.00072")), later);

        assertThat(elsewhere().entered())
                .containsExactly(
                        new EnteredRate(rate(EUR, USD, "1.3"), ENTERED),
                        new EnteredRate(rate(EUR, USD, "1.1"), later),
                        new EnteredRate(rate(KRW, USD, "0.00072"), later));
    }

    @Test
    public void theSameRateMayBeEnteredTwice() {
        rates().add(rate(EUR, USD, "1.1"), ENTERED);
        rates().add(rate(EUR, USD, "1.1"), ENTERED);

        assertThat(rates().current().rates()).hasSize(2);
    }

    @Test
    public void aTableThatWasReadDoesNotChangeAnyMore() {
        RateTable read = rates().current();

        rates().add(rate(EUR, USD, "1.1"), ENTERED);

        assertThat(read.rates()).isEmpty();
    }

    @Test
    public void ratesThatSeveralEnterAtOnceAreAllKept_thoseOfOnePersonInTheirOrder() throws Exception {
        List<List<Rate>> entered = AtOnce.results(PEOPLE, person -> {
            List<Rate> mine = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                mine.add(rate(EUR, USD, person + "." + round + "1"));
                (person % 2 == 0 ? rates() : elsewhere()).add(mine.get(round - 1), ENTERED);
            }
            return mine;
        });

        List<Rate> all = rates().current().rates();
        assertThat(all).hasSize(PEOPLE * ROUNDS);
        entered.forEach(mine -> assertThat(all).containsSubsequence(mine));
    }
}
