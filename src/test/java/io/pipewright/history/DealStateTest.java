package io.pipewright.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.Test;

public class DealStateTest {

    @Test
    public void anAmountIsKeptAsItWasSet_withMoreDecimalsThanItsCurrencyHas() {
        assertThat(amount("10.005")).contains("10.005");
        assertThat(amount("10.00499999")).contains("10.0049");
        assertThat(amount("0.00009")).contains("0");
        assertThat(amount("1E+3")).contains("1000");
        assertThat(amount("0.000")).contains("0");
    }

    @Test
    public void anAmountThatIsNegativeOrOverlong_countsAsNotSet() {
        assertThat(amount("-0.01")).isEmpty();
        assertThat(amount("9999999999999.99")).contains("9999999999999.99");
        assertThat(amount("9999999999999.99999")).contains("9999999999999.9999");
        assertThat(amount("10000000000000")).isEmpty();
        assertThat(amount("1E+999999999")).isEmpty();
        assertThat(amount("1E-999999999")).contains("0");
    }

    private static java.util.Optional<String> amount(String text) {
        return States.of("open", text, "USD").amount().map(BigDecimal::toString);
    }
}
