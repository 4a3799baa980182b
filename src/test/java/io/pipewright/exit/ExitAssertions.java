package io.pipewright.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pipewright.exit.condition.CriterionState;
import io.pipewright.kernel.InvalidValue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the tests of exit criteria assert again and again. */
public final class ExitAssertions {

    private ExitAssertions() {}

    public static void assertMet(CriterionResult result) {
        assertThat(result.reasons()).isEmpty();
        assertThat(result.state()).isEqualTo(CriterionState.MET);
        assertThat(result.blocks()).isFalse();
    }

    public static void assertStands(CriterionResult result, CriterionState state, String reasonKey) {
        assertThat(result.state()).isEqualTo(state);
        assertThat(result.reasons()).extracting(reason -> reason.key()).containsExactly(reasonKey);
        assertThat(result.reasons().get(0).arguments().get(0))
                .isEqualTo(result.criterion().text().title());
    }

    public static void assertRefused(String field, String reasonKey, ThrowingCallable attempt) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(attempt).satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.reason().key()).isEqualTo(reasonKey);
        });
    }
}
