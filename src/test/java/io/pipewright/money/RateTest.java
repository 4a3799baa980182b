package io.pipewright.money;

import static io.pipewright.kernel.Unseen.aroundAndWithin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Unseen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class RateTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency KRW = Currency.getInstance("KRW");
    private static final LocalDate DAY = LocalDate.of(2017, 6, 1);

    @Test
    public void aRateIsReadAsEntered() {
        assertThat(Rate.parse(" eur", "USD", " 1.20000000 ", "2017-01-01"))
                .isEqualTo(new Rate(EUR, USD, new BigDecimal("1.2"), LocalDate.of(2017, 1, 1)));
        assertThat(Rate.parse("KRW", "USD", "0.00000001", "2017-01-01").value()).isEqualByComparingTo("0.00000001");
    }

    @Test
    public void c08_charactersThatNobodySeesMakeNoDifferenceToARate() {
        for (String unseen : Unseen.ALL) {
            Rate rate = Rate.parse(
                    aroundAndWithin("eur", unseen),
                    aroundAndWithin("USD", unseen),
                    aroundAndWithin("1234.5", unseen),
                    aroundAndWithin("2017-01-01", unseen));
            assertThat(rate).isEqualTo(new Rate(EUR, USD, new BigDecimal("1234.5"), LocalDate.of(2017, 1, 1)));
        }
    }

    @Test
    public void whatIsNoRate_isRefusedWithItsFieldAndReason() {
        refused("rate", "rate.not-positive", "EUR", "USD", "0", "2017-01-01");
        refused("rate", "rate.not-positive", "EUR", "USD", "-1", "2017-01-01");
        refused("rate", "rate.decimals", "EUR", "USD", "0.000000001", "2017-01-01");
        refused("rate", "rate.too-large", "EUR", "USD", "1000000000", "2017-01-01");
        refused("rate", "rate.not-a-number", "EUR", "USD", "1e3", "2017-01-01");
        refused("rate", "rate.not-a-number", "EUR", "USD", "1,200", "2017-01-01");
        refused("rate", "rate.not-a-number", "EUR", "USD", "١", "2017-01-01");
        refused("rate", "rate.not-a-number", "EUR", "USD", null, "2017-01-01");
        refused("rate", "rate.not-a-number", "EUR", "USD", "9".repeat(1000), "2017-01-01");
        refused("validFrom", "rate.not-a-day", "EUR", "USD", "1", "2017-02-30");
        refused("validFrom", "rate.not-a-day", "EUR", "USD", "1", null);
        refused("to", "rate.same-currency", "USD", "USD", "1", "2017-01-01");
        refused("from", "currency.unknown", "WON", "USD", "1", "2017-01-01");
        refused("to", "currency.unknown", "USD", "XXX", "1", "2017-01-01");
        refused("to", "currency.missing", "USD", null, "1", "2017-01-01");
    }

    @Test
    public void s9_s14_aRateOfADayBeyondTheCalendarIsRefused() {
        refused("validFrom", "rate.not-a-day", "EUR", "USD", "1", "-999999999-01-01");
        refused("validFrom", "rate.not-a-day", "EUR", "USD", "1", "+999999995-01-01");
        refused("validFrom", "rate.too-far", "EUR", "USD", "1", "1899-12-31");
        refused("validFrom", "rate.too-far", "EUR", "USD", "1", "2101-01-01");
        assertThat(Rate.parse("EUR", "USD", "1", "1900-01-01").validFrom()).isEqualTo("1900-01-01");
        assertThat(Rate.parse("EUR", "USD", "1", "2100-12-31").validFrom()).isEqualTo("2100-12-31");
    }

    @Test
    public void theLatestRateOnOrBeforeTheDay_counts() {
        RateTable table = table("EUR USD 1.1 2017-01-01", "EUR USD 1.2 2017-06-01", "EUR USD 1.3 2017-06-02");

        assertThat(dollars(table, "10", DAY)).contains("12.00");
        assertThat(dollars(table, "10", DAY.minusDays(1))).contains("11.00");
        assertThat(dollars(table, "10", LocalDate.of(2016, 12, 31))).isEmpty();
    }

    @Test
    public void ofTwoRatesForADay_theOneEnteredLastCounts() {
        assertThat(dollars(table("EUR USD 1.1 2017-01-01", "EUR USD 1.5 2017-01-01"), "10", DAY))
                .contains("15.00");
    }

    @Test
    public void anInverseRateServesToo_andTheLaterOfTheTwoCounts() {
        assertThat(dollars(table("USD EUR 0.8 2017-01-01"), "10", DAY)).contains("12.50");
        assertThat(dollars(table("USD EUR 3 2017-01-01"), "10", DAY)).contains("3.33");
        assertThat(dollars(table("EUR USD 1 2017-01-01", "USD EUR 0.8 2017-02-01"), "10", DAY))
                .contains("12.50");
        assertThat(dollars(table("EUR USD 1 2017-02-01", "USD EUR 0.8 2017-02-01"), "10", DAY))
                .contains("10.00");
    }

    @Test
    public void twoForeignCurrencies_meetInTheReportingCurrency() {
        RateTable table = table("EUR USD 1.2 2017-01-01", "USD KRW 1100 2017-01-01");

        Conversion conversion = table.conversion(EUR, KRW, DAY).orElseThrow();

        assertThat(conversion.convert(new BigDecimal("10"))).isEqualByComparingTo("13200");
        assertThat(conversion.rates()).isEqualTo(table.rates());
        assertThat(table.conversion(EUR, Currency.getInstance("JPY"), DAY)).isEmpty();
    }

    private static Optional<String> dollars(RateTable table, String euros, LocalDate day) {
        return table.conversion(EUR, USD, day)
                .map(conversion -> conversion.convert(new BigDecimal(euros)).toPlainString());
    }

    private static RateTable table(String... lines) {
        List<Rate> rates = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            rates.add(Rate.parse(parts[0], parts[1], parts[2], parts[3]));
        }
        return new RateTable(USD, rates);
    }

    private static void refused(String field, String key, String from, String to, String rate, String validFrom) {
        assertThatThrownBy(() -> Rate.parse(from, to, rate, validFrom))
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.reason().key()).isEqualTo("pipewright.money." + key);
                });
    }
}
