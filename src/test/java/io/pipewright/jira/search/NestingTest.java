package io.pipewright.jira.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.deal.Scope;
import io.pipewright.kernel.InvalidValue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.Test;

/** Cases C07 and S3. */
public class NestingTest {

    private final Nesting nesting = new Nesting();

    private String nested(int depth) {
        return depth == 0 ? "deals" : nesting.inside(Scope.filter(depth), () -> nested(depth - 1));
    }

    @Test
    public void honestNestingIsAnsweredDownToTheDeepestLevel_andRefusedInASentenceBelow() {
        for (int depth = 1; depth <= Nesting.DEEPEST; depth++) {
            assertThat(nested(depth)).isEqualTo("deals");
        }

        assertRefused("pipewright.forecast.nesting.too-deep", () -> nested(Nesting.DEEPEST + 1));
    }

    @Test
    public void aScopeWithinItselfIsACircle() {
        assertRefused(
                "pipewright.forecast.nesting.circle",
                () -> nesting.inside(
                        Scope.filter(1),
                        () -> nesting.inside(
                                Scope.jql("a = 1"), () -> nesting.inside(Scope.filter(1), () -> "never"))));
    }

    @Test
    public void aScopeThatIsSearchedTwiceBesideItselfIsNone() {
        assertThat(nesting.inside(
                        Scope.filter(1),
                        () -> nested(0)
                                + nesting.inside(Scope.filter(2), () -> " twice")
                                + nesting.inside(Scope.filter(2), () -> " over")))
                .isEqualTo("deals twice over");
    }

    @Test
    public void aRefusalThatTheSearchSwallowed_stillComesOutAtTheTop() {
        assertRefused(
                "pipewright.forecast.nesting.circle",
                () -> nesting.inside(Scope.filter(1), () -> {
                    assertThatThrownBy(() -> nesting.inside(Scope.filter(1), () -> "never"))
                            .isInstanceOf(InvalidValue.class);
                    return "the search went on with no deals";
                }));
    }

    @Test
    public void afterARefusal_theNextQuestionOfTheThreadIsNotHarmed() {
        assertRefused("pipewright.forecast.nesting.too-deep", () -> nested(Nesting.DEEPEST + 1));

        assertThat(nested(Nesting.DEEPEST)).isEqualTo("deals");
    }

    @Test
    public void oneQuestionHasABudgetOfSearches() {
        assertRefused(
                "pipewright.forecast.nesting.too-many",
                () -> nesting.inside(Scope.jql("outer"), () -> {
                    for (int search = 0; search < Nesting.MOST; search++) {
                        nesting.inside(Scope.filter(search), () -> "found");
                    }
                    return "found";
                }));
    }

    @Test
    public void aSelectionIsFoundOnce_whileAnOuterScopeIsSearched() {
        AtomicInteger found = new AtomicInteger();
        Supplier<long[]> deals = () -> new long[] {found.incrementAndGet()};

        nesting.inside(Scope.filter(1), () -> {
            assertThat(nesting.once("a", deals)).containsExactly(1);
            return nesting.once("a", deals);
        });
        assertThat(nesting.once("a", deals)).containsExactly(2);
    }

    private static void assertRefused(String key, Supplier<String> question) {
        assertThatThrownBy(question::get).isInstanceOfSatisfying(InvalidValue.class, refused -> {
            assertThat(refused.reason().key()).isEqualTo(key);
            assertThat(Nesting.isRefusal(refused)).isTrue();
        });
    }
}
