package io.pipewright.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Wording;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.Test;

public class DealWordingTest {

    private final Wording english = Wording.english("deal");
    private final Wording korean = Wording.korean("deal");

    @Test
    public void everyRefusalHasWordsInBothLanguages() {
        Set<String> named = Wording.keysNamedIn("deal");

        assertThat(named).hasSizeGreaterThanOrEqualTo(7);
        assertThat(english.keys()).containsAll(named);
        assertThat(korean.keys()).isEqualTo(english.keys());
    }

    @Test
    public void everyCategoryAndLossReasonHasAName() {
        Set<String> wanted = new TreeSet<>();
        Stream.of(ForecastCategory.values())
                .forEach(category -> wanted.add("pipewright.deal.category." + category.code()));
        Stream.of(LossReason.values()).forEach(reason -> wanted.add("pipewright.deal.loss." + reason.code()));

        assertThat(english.keys()).containsAll(wanted);
    }

    @Test
    public void everyRefusalNamesItsRemedy() {
        for (String key : Wording.keysNamedIn("deal")) {
            assertThat(english.pattern(key)).as(key).containsAnyOf("Enter", "Write", "Round");
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
