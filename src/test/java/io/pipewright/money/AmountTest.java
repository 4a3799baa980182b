package io.pipewright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pipewright.deal.Probability;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.Test;

public class AmountTest {

    private static final Currency KRW = Currency.getInstance("KRW");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");

    @Test
    public void anAmountIsReadExactly_asItIsWritten() {
        assertThat(Amount.parse("120000000", KRW).value()).isEqualByComparingTo("120000000");
        assertThat(Amount.parse(" 1250.50 ", USD).value()).isEqualTo(new BigDecimal("1250.5"));
        assertThat(Amount.parse("+7", USD).value()).isEqualTo(new BigDecimal("7"));
    }

    @Test
    public void equalSumsAreEqual_howeverManyZerosTheyAreWrittenWith() {
        assertThat(Amount.parse("1200.00", USD))
                .isEqualTo(Amount.parse("1200", USD))
                .hasSameHashCodeAs(Amount.parse("1200.0", USD));
        assertThat(Amount.parse("0.00", USD)).isEqualTo(Amount.zero(USD));
        assertThat(Amount.parse("1200", USD).value().toString()).isEqualTo("1200");
    }

    @Test
    public void aNegativeAmountIsRefused() {
        assertRefused("-1", "pipewright.deal.amount.negative");
        assertRefused("-0.01", "pipewright.deal.amount.negative");
    }

    @Test
    public void minusZeroIsZero() {
        assertThat(Amount.parse("-0", USD)).isEqualTo(Amount.zero(USD));
    }

    @Test
    public void whatIsNoNumberIsRefused_andShownBack() {
        for (String text : new String[] {
            "abc",
            "",
            " ",
            "1e999",
            "1E5",
            "NaN",
            "Infinity",
            "0x10",
            "1.",
            ".5",
            "1.2.3",
            "--1",
            "1 000",
            "12,5",
            "<script>",
            "💰"
        }) {
            assertRefused(text, "pipewright.deal.amount.not-a-number");
        }
        assertRefused(null, "pipewright.deal.amount.not-a-number");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Amount.parse("abc", KRW))
                .satisfies(refusal -> assertThat(refusal.reason().arguments()).containsExactly("abc"));
    }

    @Test
    public void koreanGroupingIsRefused_andNotHalfRead() {
        for (String text : new String[] {"1,000만", "1,2000,0000", "1억2000만", "1000만원", "₩1000"}) {
            assertRefused(text, "pipewright.deal.amount.not-a-number");
        }
    }

    @Test
    public void digitsOfOtherScriptsAreRefused() {
        for (String text : new String[] {"１２３", "١٢٣", "१२३", "一二三"}) {
            assertRefused(text, "pipewright.deal.amount.not-a-number");
        }
    }

    @Test
    public void c01_anAmountHasNoMoreDecimalsThanItsCurrency_andTheRefusalNamesBoth() {
        assertRefused("100001.55", KRW, "pipewright.deal.amount.no-decimals", "KRW");
        assertRefused("999.5", JPY, "pipewright.deal.amount.no-decimals", "JPY");
        assertRefused("10.015", USD, "pipewright.deal.amount.decimals", "USD", 2);
        assertRefused("10.0155", KWD, "pipewright.deal.amount.decimals", "KWD", 3);

        assertThat(Amount.parse("100001.00", KRW).value()).isEqualTo(new BigDecimal("100001"));
        assertThat(Amount.parse("10.01", USD).value()).isEqualTo(new BigDecimal("10.01"));
        assertThat(Amount.parse("10.015", KWD).value()).isEqualTo(new BigDecimal("10.015"));
    }

    @Test
    public void c01_expectedRevenueIsRoundedHalfUpToTheMinorUnit() {
        Probability third = Probability.parse("33.33");

        assertThat(third.weigh(Amount.parse("100001", KRW))).isEqualTo(Amount.parse("33330", KRW));
        assertThat(third.weigh(Amount.parse("999", JPY))).isEqualTo(Amount.parse("333", JPY));
        assertThat(third.weigh(Amount.parse("10.01", USD))).isEqualTo(Amount.parse("3.34", USD));
        assertThat(third.weigh(Amount.parse("10.01", KWD))).isEqualTo(Amount.parse("3.336", KWD));
        assertThat(Probability.of(50).weigh(Amount.parse("1", KRW))).isEqualTo(Amount.parse("1", KRW));
    }

    @Test
    public void c01_aStoredNumberWithTooManyDecimalsIsRounded_neverRefused() {
        assertThat(Amount.rounded(new BigDecimal("100001.55"), KRW)).isEqualTo(Amount.parse("100002", KRW));
        assertThat(Amount.rounded(new BigDecimal("0.4999"), KRW)).isEqualTo(Amount.zero(KRW));
        assertThat(Amount.rounded(new BigDecimal("10.005"), USD)).isEqualTo(Amount.parse("10.01", USD));
        assertThat(Amount.rounded(new BigDecimal("10.0005"), KWD)).isEqualTo(Amount.parse("10.001", KWD));
        assertThat(Amount.rounded(new BigDecimal("1e-999999999"), USD)).isEqualTo(Amount.zero(USD));
    }

    @Test
    public void aStoredNumberThatNoAmountCanBe_isRefusedHoweverItIsRounded() {
        for (String text : new String[] {"-0.001", "1e999999999", "9999999999999.995"}) {
            assertThatExceptionOfType(InvalidValue.class)
                    .as(text)
                    .isThrownBy(() -> Amount.rounded(new BigDecimal(text), USD));
        }
    }

    @Test
    public void twentyDecimalsAreRefused_ratherThanRounded() {
        assertRefused("1.00000000000000000001", USD, "pipewright.deal.amount.decimals", "USD", 2);
        assertThat(Amount.parse("1.10000000000000000000", USD)).isEqualTo(Amount.parse("1.1", USD));
    }

    @Test
    public void anAmountHasThirteenDigitsBeforeThePoint_butNeverMoreThanFifteenInAll() {
        assertThat(Amount.parse("9999999999999", KRW).value().toString()).isEqualTo("9999999999999");
        assertThat(Amount.parse("9999999999999.99", USD).value()).isEqualTo(new BigDecimal("9999999999999.99"));
        assertThat(Amount.parse("999999999999.999", KWD).value()).isEqualTo(new BigDecimal("999999999999.999"));
        assertRefused("10000000000000", KRW, "pipewright.deal.amount.too-large", 13);
        assertRefused("10000000000000", USD, "pipewright.deal.amount.too-large", 13);
        assertRefused("1000000000000", KWD, "pipewright.deal.amount.too-large", 12);
    }

    @Test
    public void whereTheCurrencyIsNotKnown_theFinestPossibleOneSaysHowManyDecimalsThereMayBe() {
        assertThat(Amount.checkedNumber(new BigDecimal("9999999999999"), KWD))
                .isEqualTo(new BigDecimal("9999999999999"));
        assertThat(Amount.checkedNumber(new BigDecimal("999999999999.999"), KWD))
                .isEqualTo(new BigDecimal("999999999999.999"));
        assertNumberRefused("9999999999999.999", KWD, "pipewright.deal.amount.too-large");
        assertNumberRefused("1.001", USD, "pipewright.deal.amount.decimals");
        assertNumberRefused("0.1", KRW, "pipewright.deal.amount.no-decimals");
        assertNumberRefused("-1", KRW, "pipewright.deal.amount.negative");
    }

    @Test
    public void theLargestAmountsSurviveANumberFieldUnchanged() {
        for (String largest : new String[] {"9999999999999.99", "999999999999.999", "9999999999999"}) {
            BigDecimal number = new BigDecimal(largest);
            assertThat(Amount.checkedNumber(BigDecimal.valueOf(number.doubleValue()), KWD))
                    .isEqualTo(number);
        }
    }

    @Test
    public void endlessInputIsRefused_andShownShortened() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Amount.parse("9".repeat(100_000), KRW))
                .satisfies(refusal -> assertThat(
                                refusal.reason().arguments().get(0).toString())
                        .hasSizeLessThan(60));
    }

    @Test
    public void anAmountMadeFromANumberObeysTheSameRules() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Amount(new BigDecimal("1e999"), KRW))
                .satisfies(refusal -> assertThat(refusal.reason().key()).isEqualTo("pipewright.deal.amount.too-large"));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Amount(new BigDecimal("-1"), KRW));
    }

    @Test
    public void amountsOfOneCurrencyAddUp() {
        assertThat(Amount.parse("0.1", USD).plus(Amount.parse("0.2", USD))).isEqualTo(Amount.parse("0.3", USD));
    }

    @Test
    public void amountsOfTwoCurrenciesHaveNoSum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.parse("1", USD).plus(Amount.parse("1", KRW)));
    }

    @Test
    public void expectedRevenueIsAmountTimesProbability_roundedHalfUp() {
        assertThat(Probability.parse("33.33").weigh(Amount.parse("100", USD))).isEqualTo(Amount.parse("33.33", USD));
        assertThat(Probability.of(50).weigh(Amount.parse("0.05", USD))).isEqualTo(Amount.parse("0.03", USD));
        assertThat(Probability.NONE.weigh(Amount.parse("120000000", KRW))).isEqualTo(Amount.zero(KRW));
    }

    private static void assertRefused(String text, String reason) {
        assertThatExceptionOfType(InvalidValue.class)
                .as("amount " + text)
                .isThrownBy(() -> Amount.parse(text, KRW))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("amount");
                    assertThat(refusal.reason().key()).isEqualTo(reason);
                });
    }

    private static void assertRefused(String text, Currency currency, String reason, Object... arguments) {
        assertThatExceptionOfType(InvalidValue.class)
                .as("amount " + text + " " + currency)
                .isThrownBy(() -> Amount.parse(text, currency))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.of(reason, arguments)));
    }

    private static void assertNumberRefused(String text, Currency finest, String reason) {
        assertThatExceptionOfType(InvalidValue.class)
                .as("number " + text + " " + finest)
                .isThrownBy(() -> Amount.checkedNumber(new BigDecimal(text), finest))
                .satisfies(refusal -> assertThat(refusal.reason().key()).isEqualTo(reason));
    }
}
