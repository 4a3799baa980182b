package io.pipewright.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.kernel.InvalidValue;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.Test;

public class ScopeTest {

    @Test
    public void s10_manyProjectsAreRefusedWithTheirLimit_howeverMany() {
        refused(Scope.Kind.PROJECTS, String.join(",", Collections.nCopies(1_999, "1")), "scope.too-many");
        refused(Scope.Kind.PROJECTS, ids(Scope.MOST_PROJECTS + 1), "scope.too-many");
        refused(Scope.Kind.PROJECTS, ",".repeat(1_000_000), "scope.too-many");
        assertThat(new Scope(Scope.Kind.PROJECTS, ids(Scope.MOST_PROJECTS)).ids())
                .hasSize(Scope.MOST_PROJECTS)
                .startsWith(10_000L);
        assertThatThrownBy(() -> Scope.projects(
                        LongStream.range(0, Scope.MOST_PROJECTS + 1).boxed().toList()))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    public void s10_aChoiceThatIsTooLongSaysSo() {
        refused(Scope.Kind.JQL, "x".repeat(4_001), "scope.too-long");
        refused(Scope.Kind.FILTER, "1".repeat(1_000_000), "scope.too-long");
        assertThat(Scope.jql("x".repeat(4_000)).value()).hasSize(4_000);
    }

    @Test
    public void whatNamesNoProjectOrFilterIsRefused() {
        for (String ids : List.of("", "1,", ",1", "1,,2", "one", "1;2", "-1", "1 ,2", "1".repeat(19), "\u0661")) {
            refused(Scope.Kind.PROJECTS, ids, "scope.invalid");
        }
        refused(Scope.Kind.FILTER, "1,2", "scope.invalid");
        refused(Scope.Kind.FILTER, "all", "scope.invalid");
        refused(Scope.Kind.JQL, " ", "scope.invalid");
        assertThat(new Scope(Scope.Kind.PROJECTS, "all").isEverything()).isTrue();
        assertThat(new Scope(Scope.Kind.PROJECTS, " 10000,10001 ").ids()).containsExactly(10_000L, 10_001L);
    }

    private static String ids(int count) {
        return String.join(
                ",",
                LongStream.range(10_000, 10_000 + count)
                        .mapToObj(Long::toString)
                        .toList());
    }

    private static void refused(Scope.Kind kind, String value, String key) {
        assertThatThrownBy(() -> new Scope(kind, value))
                .as(value.substring(0, Math.min(20, value.length())))
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("scope");
                    assertThat(refusal.reason().key()).isEqualTo("pipewright.forecast." + key);
                });
    }
}
