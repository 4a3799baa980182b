package io.pipewright.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Wording;
import org.junit.Test;

public class ForecastWordingTest {

    private final Wording english = Wording.english("forecast");
    private final Wording korean = Wording.korean("forecast");

    @Test
    public void numbersOfDealsReadNaturally() {
        Reason one = Reason.of("pipewright.forecast.figure.deals", 1);
        assertThat(english.say(one)).isEqualTo("1 deal");
        assertThat(english.say(Reason.of("pipewright.forecast.figure.deals", 1500)))
                .isEqualTo("1,500 deals");
        assertThat(english.say(Reason.of("pipewright.forecast.notice.unmapped", 3)))
                .isEqualTo("3 deals are not included: their status is not mapped to a stage.");
        assertThat(english.say(Reason.of("pipewright.forecast.notice.unmapped", 1)))
                .isEqualTo("1 deal is not included: its status is not mapped to a stage.");
        assertThat(korean.say(one)).isEqualTo("딜 1건");
    }
}
