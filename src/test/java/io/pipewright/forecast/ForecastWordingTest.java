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
        assertThat(english.say(Reason.of("pipewright.forecast.deal.one"))).isEqualTo("1 deal");
        assertThat(english.say(Reason.of("pipewright.forecast.deal.many", "1,500")))
                .isEqualTo("1,500 deals");
        assertThat(korean.say(Reason.of("pipewright.forecast.deal.many", "1,500")))
                .isEqualTo("딜 1,500건");
        assertThat(english.say(Reason.of("pipewright.forecast.notice.unmapped.many", 3)))
                .isEqualTo("3 deals are not included: their status is not mapped to a stage.");
    }

    @Test
    public void u10_aStageSaysWhoseItIs() {
        Reason two = Reason.of("pipewright.forecast.group.stage-of-more", "Proposal", "Sales, Key accounts", 3);
        assertThat(english.say(two)).isEqualTo("Proposal (Sales, Key accounts and 3 more)");
        assertThat(korean.say(two)).isEqualTo("Proposal(Sales, Key accounts 외 3개)");
    }
}
