package io.pipewright.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pipewright.kernel.InvalidValue;
import java.math.BigDecimal;
import org.junit.Test;

public class ProbabilityTest {

    @Test
    public void zeroAndHundredAreProbabilities_andWhatLiesBetweenThem() {
        assertThat(Probability.parse("0")).isEqualTo(Probability.NONE);
        assertThat(Probability.parse("100.00")).isEqualTo(Probability.CERTAIN);
        assertThat(Probability.parse("33.33").percent()).isEqualTo(new BigDecimal("33.33"));
    }

    @Test
    public void aProbabilityPrintsPlainly() {
        assertThat(Probability.parse("100").percent().toString()).isEqualTo("100");
        assertThat(Probability.parse("10.0").percent().toString()).isEqualTo("10");
    }

    @Test
    public void whatLiesOutsideIsRefused() {
        assertRefused("-1", "pipewright.deal.probability.out-of-range");
        assertRefused("-0.01", "pipewright.deal.probability.out-of-range");
        assertRefused("100.01", "pipewright.deal.probability.out-of-range");
        assertRefused("101", "pipewright.deal.probability.out-of-range");
    }

    @Test
    public void moreThanTwoDecimalsAreRefused_ratherThanRounded() {
        assertRefused("33.3333", "pipewright.deal.probability.decimals");
        assertRefused("0.001", "pipewright.deal.probability.decimals");
    }

    @Test
    public void whatIsNoNumberIsRefused() {
        for (String text : new String[] {"", "abc", "50%", "1e1", "５０", "0,5", null}) {
            assertRefused(text, "pipewright.deal.probability.not-a-number");
        }
        assertRefused("1".repeat(100_000), "pipewright.deal.probability.not-a-number");
    }

    private static void assertRefused(String text, String reason) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Probability.parse(text))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("probability");
                    assertThat(refusal.reason().key()).isEqualTo(reason);
                });
    }
}
