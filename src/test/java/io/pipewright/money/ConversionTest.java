package io.pipewright.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.Test;

public class ConversionTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency KRW = Currency.getInstance("KRW");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");
    private static final LocalDate DAY = LocalDate.of(2017, 6, 1);

    @Test
    public void c01_anAmountIsRoundedToTheMinorUnitOfTheCurrencyItIsConvertedInto() {
        Conversion intoWon = conversion(USD, KRW, "USD KRW 1345.678");

        assertThat(intoWon.convert(new BigDecimal("10.01"))).isEqualTo(new BigDecimal("13470"));
        assertThat(intoWon.minorUnits(1001)).isEqualTo(13470);
    }

    @Test
    public void aConversionCrossesNumbersOfDecimalsBothWays() {
        assertThat(conversion(KRW, USD, "USD KRW 1345.678").convert(new BigDecimal("13470")))
                .isEqualTo(new BigDecimal("10.01"));
        assertThat(conversion(KWD, JPY, "KWD USD 3.25", "JPY USD 0.0067").convert(new BigDecimal("1.234")))
                .isEqualTo(new BigDecimal("599"));
        assertThat(conversion(JPY, KWD, "KWD USD 3.25", "JPY USD 0.0067").minorUnits(599))
                .isEqualTo(1235);
    }

    @Test
    public void aCurrencyIntoItself_changesNothingAndUsesNoRate() {
        Conversion same = conversion(KWD, KWD);

        assertThat(same.minorUnits(1234)).isEqualTo(1234);
        assertThat(same.convert(new BigDecimal("1.2345"))).isEqualTo(new BigDecimal("1.235"));
        assertThat(same.rates()).isEmpty();
    }

    @Test
    public void roundingIsHalfUp() {
        Conversion half = conversion(EUR, USD, "EUR USD 0.5");

        assertThat(half.minorUnits(1)).isEqualTo(1);
        assertThat(half.minorUnits(3)).isEqualTo(2);
        assertThat(half.minorUnits(2)).isEqualTo(1);
        assertThat(half.minorUnits(0)).isZero();
    }

    @Test
    public void theFastConversion_isTheExactOne_betweenWonYenDollarAndDinar() {
        Random random = new Random(7);
        List<Currency> currencies = List.of(KRW, JPY, EUR, KWD);
        for (int i = 0; i < 40_000; i++) {
            Currency from = currencies.get(random.nextInt(4));
            Currency to = currencies.get(random.nextInt(4));
            BigDecimal price = price(random);
            BigDecimal other = from.equals(to) ? price : price(random);
            Conversion conversion =
                    conversion(from, to, from + " USD " + price.toPlainString(), to + " USD " + other.toPlainString());
            long amount = random.nextLong(1L << (1 + random.nextInt(49)));
            assertThat(conversion.minorUnits(amount))
                    .as("%d %s at %s into %s at %s", amount, from, price, to, other)
                    .isEqualTo(naive(amount, from, price, to, other));
        }
    }

    private static BigDecimal price(Random random) {
        return BigDecimal.valueOf(1 + random.nextLong(1L << (1 + random.nextInt(50))), 8);
    }

    private static long naive(long amount, Currency from, BigDecimal price, Currency to, BigDecimal other) {
        BigDecimal whole = BigDecimal.valueOf(amount, from.getDefaultFractionDigits());
        BigDecimal converted = whole.multiply(price).divide(other, to.getDefaultFractionDigits(), RoundingMode.HALF_UP);
        return converted.unscaledValue().bitLength() < Long.SIZE
                ? converted.unscaledValue().longValue()
                : Conversion.TOO_LARGE;
    }

    private static Conversion conversion(Currency from, Currency to, String... lines) {
        List<Rate> rates = List.of(lines).stream()
                .map(line -> line.split(" "))
                .map(parts -> Rate.parse(parts[0], parts[1], parts[2], "2017-01-01"))
                .toList();
        return new RateTable(USD, rates).conversion(from, to, DAY).orElseThrow();
    }
}
