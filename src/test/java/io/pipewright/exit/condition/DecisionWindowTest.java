package io.pipewright.exit.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;

public class DecisionWindowTest {

    @Test
    public void nineWonDealsAreTooFew_soTheConfiguredDaysStandIn() {
        DecisionWindow window =
                DecisionWindow.of(days(IntStream.rangeClosed(1, 9).toArray()), 180);

        assertThat(window).isEqualTo(new DecisionWindow(180, 0));
        assertThat(window.isMeasured()).isFalse();
    }

    @Test
    public void tenWonDealsAreMeasured_byTheEighthShortest() {
        DecisionWindow window = DecisionWindow.of(days(10, 20, 30, 40, 50, 60, 70, 80, 90, 100), 180);

        assertThat(window).isEqualTo(new DecisionWindow(80, 10));
        assertThat(window.isMeasured()).isTrue();
    }

    @Test
    public void aRankBetweenTwoDealsGoesToTheLonger() {
        assertThat(DecisionWindow.of(days(IntStream.rangeClosed(1, 11).toArray()), 180)
                        .days())
                .isEqualTo(9);
    }

    @Test
    public void partOfADayIsAWholeDay() {
        assertThat(tenOf(Duration.ofDays(30)).days()).isEqualTo(30);
        assertThat(tenOf(Duration.ofDays(30).plusNanos(1)).days()).isEqualTo(31);
        assertThat(tenOf(Duration.ofHours(1)).days()).isEqualTo(1);
    }

    @Test
    public void aCompanyThatWinsAtOnceStillGivesOneDay() {
        assertThat(tenOf(Duration.ZERO).days()).isEqualTo(1);
    }

    private static DecisionWindow tenOf(Duration cycle) {
        return DecisionWindow.of(IntStream.range(0, 10).mapToObj(i -> cycle).toList(), 180);
    }

    private static List<Duration> days(int... days) {
        return IntStream.of(days).mapToObj(Duration::ofDays).toList();
    }
}
