package io.pipewright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pipewright.deal.Probability;
import io.pipewright.kernel.InvalidValue;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.Test;

public class AmountTest {

    private static final Currency KRW = Currency.getInstance("KRW");
    private static final Currency USD = Currency.getInstance("USD");

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
    public void twentyDecimalsAreRefused_ratherThanRounded() {
        assertRefused("1.00000000000000000001", "pipewright.deal.amount.decimals");
        assertRefused("0.001", "pipewright.deal.amount.decimals");
        assertThat(Amount.parse("1.10000000000000000000", USD)).isEqualTo(Amount.parse("1.1", USD));
    }

    @Test
    public void thirteenDigitsAndTwoDecimalsAreTheLargestAmount() {
        assertThat(Amount.parse("9999999999999.99", KRW).value()).isEqualTo(new BigDecimal("9999999999999.99"));
        assertThat(Amount.parse("1000000000000", KRW).value().toString()).isEqualTo("1000000000000");
        assertRefused("10000000000000", "pipewright.deal.amount.too-large");
    }

    @Test
    public void theLargestAmountSurvivesANumberFieldUnchanged() {
        BigDecimal largest = new BigDecimal("9999999999999.99");

        assertThat(Amount.parseNumber(BigDecimal.valueOf(largest.doubleValue()).toPlainString()))
                .isEqualTo(largest);
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
}
