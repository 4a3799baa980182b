package io.pipewright.jira.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.Test;

public class NumbersTest {

    @Test
    public void fifteenDigitsComeBackAsTheyWentIn() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal typed = BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000L), random.nextInt(5));
            assertThat(Numbers.fromField(Numbers.toField(typed))).isEqualByComparingTo(typed);
        }
    }

    @Test
    public void whatArithmeticLeavesBehindTheFifteenthDigitWasNeverTyped() {
        assertThat(Numbers.fromField(0.1 + 0.2)).isEqualByComparingTo("0.3");
        assertThat(Numbers.fromField(33.33 * 3)).isEqualByComparingTo("99.99");
    }
}
