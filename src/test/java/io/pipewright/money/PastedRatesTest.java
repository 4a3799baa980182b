package io.pipewright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.InvalidValues;
import io.pipewright.kernel.Reason;
import java.util.List;
import java.util.Locale;
import org.junit.Test;

/** U13: a table of rates as it comes out of a spreadsheet. */
public class PastedRatesTest {

    @Test
    public void u13_aTableFromASpreadsheetIsRead_headingsAndEmptyLinesPassedOver() {
        String table = """
                From\tTo\tRate\tValid from
                EUR\tUSD\t1.0856\t2026-01-01

                usd ; KRW ; 1,380.5 ; 2026. 1. 5.
                JPY|KRW|₩9.2|2026/02/01
                """;

        assertThat(PastedRates.read(table, Locale.KOREA))
                .containsExactly(
                        Rate.parse("EUR", "USD", "1.0856", "2026-01-01"),
                        Rate.parse("USD", "KRW", "1380.5", "2026-01-05"),
                        Rate.parse("JPY", "KRW", "9.2", "2026-02-01"));
    }

    @Test
    public void u13_numbersAreReadAsTheUserWritesThem() {
        assertThat(PastedRates.read("USD\tKRW\t1.380,50\t2026-01-01", Locale.GERMANY))
                .containsExactly(Rate.parse("USD", "KRW", "1380.5", "2026-01-01"));
    }

    @Test
    public void u13_allWrongRowsAreNamedAtOnce() {
        String table = "EUR\tUSD\t1.08\t2026-01-01\nEUX\tUSD\tone\t2026-01-01\nEUR\tUSD\n"
                + "<script>\tUSD\t1\t2026-02-30\nEUR\tEUR\t1\t2026-01-01";

        assertThatExceptionOfType(InvalidValues.class)
                .isThrownBy(() -> PastedRates.read(table, Locale.US))
                .satisfies(refusal -> assertThat(refusal.refused())
                        .extracting(InvalidValue::field)
                        .containsExactly("row.2", "row.2", "row.3", "row.4", "row.4", "row.5"));
    }

    @Test
    public void u13_aRowNamesItsNumberAndWhatIsWrong() {
        assertThatExceptionOfType(InvalidValues.class)
                .isThrownBy(() -> PastedRates.read("\n\nEUR\tUSD\t-1\t2026-01-01\nEUR\tUSD\t0\t2026-01-01", Locale.US))
                .satisfies(refusal -> assertThat(refusal.refused())
                        .extracting(InvalidValue::reason)
                        .containsExactly(
                                row(1, "pipewright.money.rate.not-positive"),
                                row(2, "pipewright.money.rate.not-positive")));
    }

    private static Reason row(int line, String key) {
        return Reason.of("pipewright.money.rates.table.row", line, Reason.of(key));
    }

    @Test
    public void u13_nothingAndTooMuchAreRefused() {
        for (String table :
                List.of("", " \n ", "From\tTo\tRate\tValid from", "x".repeat(100_001), "a\n".repeat(1001))) {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> PastedRates.read(table, Locale.US))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("table"));
        }
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> PastedRates.read(null, Locale.US));
    }
}
