package io.pipewright.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Wording;
import java.util.Arrays;
import org.junit.Test;

public class DealWordingTest {

    private final Wording english = Wording.english("deal");
    private final Wording korean = Wording.korean("deal");

    @Test
    public void everyRefusalNamesItsRemedy() {
        assertThat(Wording.keysNamedIn("deal")).hasSizeGreaterThanOrEqualTo(7);
        for (String key : Wording.keysNamedIn("deal")) {
            assertThat(english.pattern(key))
                    .as(key)
                    .containsAnyOf("Enter", "Write", "Round", "Choose", "Reload", "Ask");
            assertThat(korean.pattern(key)).as(key).contains("하십시오");
        }
    }

    @Test
    public void theRefusedTextIsShownToTheReader() {
        Reason reason = Reason.of("pipewright.deal.amount.not-a-number", "1,000만");

        for (Wording wording : Arrays.asList(english, korean)) {
            assertThat(wording.say(reason)).contains("“1,000만”").contains("1250.50");
        }
    }
}
