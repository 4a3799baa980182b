package io.pipewright.forecast;

import static io.pipewright.forecast.ForecastFixture.EUR;
import static io.pipewright.forecast.ForecastFixture.KRW;
import static io.pipewright.forecast.ForecastFixture.QUARTER;
import static io.pipewright.forecast.ForecastFixture.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.analysis.Dimension;
import io.pipewright.analysis.Measure;
import io.pipewright.deal.ForecastCategory;
import org.junit.Test;

public class MixedCurrenciesTest {

    private final ForecastFixture fixture = new ForecastFixture();

    @Test
    public void fiftyDollarsAndFiftyEuros_areNeverAHundredOfAnything() {
        fixture.open("50", "USD", ForecastCategory.COMMIT);
        fixture.open("50", "EUR", ForecastCategory.COMMIT);

        Forecast forecast = fixture.forecast(Dimension.MONTH);

        assertThat(commit(forecast.main())).isEqualTo("50.00");
        assertThat(forecast.unconverted()).hasSize(1);
        assertThat(forecast.unconverted().get(0).unconverted()).isTrue();
        assertThat(forecast.unconverted().get(0).currency()).isEqualTo(EUR);
        assertThat(commit(forecast.unconverted().get(0))).isEqualTo("50.00");
        assertThat(forecast.ratesUsed()).isEmpty();
    }

    @Test
    public void withARate_itIsConvertedAndTheRateIsShown() {
        fixture.rate("EUR", "USD", "1.2", "2017-01-01");
        fixture.rate("KRW", "USD", "0.0009", "2017-01-01");
        fixture.open("50", "USD", ForecastCategory.COMMIT);
        fixture.open("50", "EUR", ForecastCategory.COMMIT);

        Forecast forecast = fixture.forecast(Dimension.MONTH);

        assertThat(commit(forecast.main())).isEqualTo("110.00");
        assertThat(forecast.unconverted()).isEmpty();
        assertThat(forecast.ratesUsed())
                .containsExactly(fixture.rates.current().rates().get(0));
    }

    @Test
    public void c01_figuresAreInWholeMinorUnits_andTheSumOfTheirDeals() {
        fixture.rate("USD", "KRW", "1345.678", "2017-01-01");
        fixture.deal(committed("100001", "KRW", "33.33"), "2017-09-01T00:00:00Z");
        fixture.deal(committed("999", "JPY", "33.33"), "2017-09-01T00:00:00Z");
        fixture.deal(committed("10.01", "USD", "33.33"), "2017-09-01T00:00:00Z");

        Forecast forecast = fixture.forecast(ForecastFixture.request(QUARTER, Dimension.MONTH, KRW));

        assertThat(commit(forecast.main())).isEqualTo("113471");
        assertThat(weighted(forecast.main())).isEqualTo("37820");
        assertThat(commit(forecast.unconverted().get(0))).isEqualTo("999");
        assertThat(weighted(forecast.unconverted().get(0))).isEqualTo("333");
    }

    @Test
    public void c01_aStoredAmountWithMoreDecimalsThanItsCurrency_isRoundedAndNeverLost() {
        fixture.open("100001.55", "KRW", ForecastCategory.COMMIT);
        fixture.open("0.0005", "KWD", ForecastCategory.COMMIT);
        fixture.open("10.0049", null, ForecastCategory.COMMIT);

        Forecast forecast = fixture.forecast(Dimension.MONTH);

        assertThat(commit(forecast.main())).isEqualTo("10.00");
        assertThat(forecast.unconverted())
                .extracting(section -> section.currency() + " " + commit(section))
                .containsExactly("KRW 100002", "KWD 0.001");
    }

    @Test
    public void openDealsTakeTodaysRate_andOrdersTheRateOfTheirDay() {
        fixture.rate("EUR", "USD", "1", "2017-01-01");
        fixture.rate("EUR", "USD", "2", "2017-10-11");
        fixture.rate("EUR", "USD", "3", "2017-11-15");
        fixture.rate("EUR", "USD", "9", "2017-11-16");
        fixture.open("10", "EUR", ForecastCategory.COMMIT);
        fixture.deal(state("won").amount("100", "EUR"), "2017-10-10T14:59:59Z");
        fixture.deal(state("won").amount("1000", "EUR"), "2017-10-10T15:00:00Z");
        fixture.deal(state("lost").amount("1", "EUR"), "2017-12-01T00:00:00Z");

        ForecastLine total = fixture.forecast(Dimension.MONTH).main().total();

        assertThat(total.figure(Measure.COMMIT).amount()).isEqualByComparingTo("30");
        assertThat(total.figure(Measure.CLOSED).amount()).isEqualByComparingTo("2100");
        assertThat(total.figure(Measure.LOST).amount()).isEqualByComparingTo("9");
    }

    @Test
    public void beforeTheFirstRate_anOrderStandsApart() {
        fixture.rate("EUR", "USD", "1.2", "2017-11-01");
        fixture.deal(state("won").amount("100", "EUR"), "2017-10-10T00:00:00Z");
        fixture.deal(state("won").amount("100", "EUR"), "2017-11-10T00:00:00Z");

        Forecast forecast = fixture.forecast(Dimension.MONTH);

        assertThat(forecast.main().total().figure(Measure.CLOSED).amount()).isEqualByComparingTo("120");
        assertThat(forecast.unconverted().get(0).total().figure(Measure.CLOSED).amount())
                .isEqualByComparingTo("100");
    }

    @Test
    public void anAmountWithoutACurrency_isInTheReportingCurrency() {
        fixture.rate("USD", "KRW", "1100", "2017-01-01");
        fixture.open("1", null, ForecastCategory.COMMIT);
        fixture.open("1", "USD", ForecastCategory.COMMIT);

        Forecast forecast = fixture.forecast(ForecastFixture.request(QUARTER, Dimension.MONTH, KRW));

        assertThat(commit(forecast.main())).isEqualTo("2200");
        assertThat(forecast.ratesUsed())
                .containsExactly(fixture.rates.current().rates().get(0));
    }

    @Test
    public void anAmountWithoutACurrencyAndWithoutARate_standsApartWithTheReportingCurrency() {
        fixture.open("1", null, ForecastCategory.COMMIT);
        assertApartInDollars("1.00");

        fixture.open("1", "USD", ForecastCategory.COMMIT);
        assertApartInDollars("2.00");
    }

    private void assertApartInDollars(String amount) {
        Forecast forecast = fixture.forecast(ForecastFixture.request(QUARTER, Dimension.MONTH, KRW));
        assertThat(forecast.unconverted()).singleElement().satisfies(section -> {
            assertThat(section.currency()).isEqualTo(ForecastFixture.USD);
            assertThat(commit(section)).isEqualTo(amount);
        });
    }

    @Test
    public void aDealWithoutAnAmount_isCountedAtZero() {
        fixture.open(null, "EUR", ForecastCategory.COMMIT);

        Forecast forecast = fixture.forecast(Dimension.MONTH);

        assertThat(forecast.main().total().figure(Measure.COMMIT).count()).isEqualTo(1);
        assertThat(forecast.unconverted()).isEmpty();
    }

    private static ForecastFixture.StateBuilder committed(String amount, String currency, String probability) {
        return state("closing")
                .amount(amount, currency)
                .probability(probability)
                .closes("2017-11-20");
    }

    private static String weighted(ForecastSection section) {
        return section.total().figure(Measure.WEIGHTED).amount().toPlainString();
    }

    private static String commit(ForecastSection section) {
        return section.total().figure(Measure.COMMIT).amount().toPlainString();
    }
}
