package io.pipewright.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.Probability;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Random;
import org.junit.Test;

public class MinorUnitsTest {

    @Test
    public void wonAndYenHaveNoDecimals_dollarsTwo_dinarsThree() {
        assertThat(decimals("KRW")).isZero();
        assertThat(decimals("JPY")).isZero();
        assertThat(decimals("USD")).isEqualTo(2);
        assertThat(decimals("KWD")).isEqualTo(3);
    }

    @Test
    public void whatIsNoMoneyIsWrittenWithTwo() {
        assertThat(decimals("XXX")).isEqualTo(2);
        assertThat(decimals("XAU")).isEqualTo(2);
    }

    @Test
    public void noCurrencyHasMoreDecimalsThanAreStored() {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            assertThat(currency.getDefaultFractionDigits())
                    .as(currency.getCurrencyCode())
                    .isLessThanOrEqualTo(MinorUnits.MOST_DECIMALS);
        }
    }

    @Test
    public void theLargestAmountFitsInEveryUnit() {
        BigDecimal largest = new BigDecimal("9999999999999.9999");

        assertThat(MinorUnits.of(largest, MinorUnits.MOST_DECIMALS)).isEqualTo(99_999_999_999_999_999L);
        assertThat(MinorUnits.of(largest, 0)).isEqualTo(10_000_000_000_000L);
    }

    @Test
    public void ofTheFinestUnits_halvesAreRoundedUp() {
        assertThat(MinorUnits.ofFinest(4_999, 0)).isZero();
        assertThat(MinorUnits.ofFinest(5_000, 0)).isEqualTo(1);
        assertThat(MinorUnits.ofFinest(49, 2)).isZero();
        assertThat(MinorUnits.ofFinest(50, 2)).isEqualTo(1);
        assertThat(MinorUnits.ofFinest(7, 4)).isEqualTo(7);
    }

    @Test
    public void expectedRevenueInUnitsIsThatOfTheExactProduct() {
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            long amount = random.nextLong(1L << (1 + random.nextInt(62)));
            int probability = random.nextInt(10_001);
            BigDecimal exact = BigDecimal.valueOf(amount)
                    .multiply(BigDecimal.valueOf(probability, 4))
                    .setScale(0, RoundingMode.HALF_UP);
            assertThat(MinorUnits.weighed(amount, probability))
                    .as("%d at %d", amount, probability)
                    .isEqualTo(exact.longValueExact());
        }
    }

    @Test
    public void aFigureWeighsADealAsItsOwnFieldDoes() {
        Random random = new Random(5);
        for (String code : new String[] {"KRW", "JPY", "USD", "KWD"}) {
            Currency currency = Currency.getInstance(code);
            int decimals = MinorUnits.decimals(currency);
            for (int i = 0; i < 2_000; i++) {
                long units = random.nextLong(1_000_000_000);
                int probability = random.nextInt(10_001);
                Amount field = new Probability(BigDecimal.valueOf(probability, 2))
                        .weigh(new Amount(BigDecimal.valueOf(units, decimals), currency));
                assertThat(field.value())
                        .isEqualByComparingTo(BigDecimal.valueOf(MinorUnits.weighed(units, probability), decimals));
            }
        }
    }

    private static int decimals(String code) {
        return MinorUnits.decimals(Currency.getInstance(code));
    }
}
