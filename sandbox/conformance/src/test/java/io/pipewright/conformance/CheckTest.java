package io.pipewright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.conformance.Check.Outcome;
import java.io.IOException;
import java.util.List;
import org.junit.Test;

/** A check that does not hold fails, however it does so. */
public class CheckTest {

    @Test
    public void aCheckThatHoldsPassesWithoutDetail() {
        assertThat(outcome(() -> Deviation.unlessEqual(1, 1, "count")))
                .isEqualTo(new Outcome("name", "must hold", true, ""));
    }

    @Test
    public void aDeviationSaysWhatWasFound() {
        assertThat(outcome(() -> Deviation.unlessEqual(1, 2, "count")))
                .isEqualTo(new Outcome("name", "must hold", false, "count: expected '1', found '2'"));
        assertThat(outcome(() -> Deviation.unlessAny(List.of("a", "b"), "c", "errors"))
                        .passed())
                .isFalse();
        assertThat(outcome(() -> Deviation.unless(false, "no")).detail()).isEqualTo("no");
    }

    @Test
    public void anExceptionOrAMissingMemberFailsTheCheckAndNotTheRun() {
        assertThat(outcome(() -> {
                            throw new IOException("gone");
                        })
                        .detail())
                .contains("gone");
        assertThat(outcome(() -> {
                            throw new NoSuchMethodError("Issue.getKey");
                        })
                        .passed())
                .isFalse();
    }

    private static Outcome outcome(Check.Probe probe) {
        return new Check("name", "must hold", probe).ask();
    }
}
