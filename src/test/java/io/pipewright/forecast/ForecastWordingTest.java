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
                .startsWith("3 deals are in a status");
        assertThat(english.say(Reason.of("pipewright.forecast.notice.unmapped", 3)))
                .endsWith("Move them to statuses of the pipeline.");
        assertThat(english.say(Reason.of("pipewright.forecast.notice.unmapped", 1)))
                .endsWith("Move it to a status of the pipeline.");
        assertThat(korean.say(one)).isEqualTo("거래 1건");
    }
}
