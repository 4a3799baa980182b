package io.pipewright.sandbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class SortingTest {

    @Test
    public void aQueryWithoutAnOrderGetsOne() {
        assertThat(Sorting.of("project = A").by("key")).isEqualTo("project = A ORDER BY key ASC");
    }

    @Test
    public void sortingAgainByTheSameFieldTurnsTheOrder() {
        assertThat(Sorting.of("project = A order by key").by("key")).isEqualTo("project = A ORDER BY key DESC");
        assertThat(Sorting.of("project = A order by key DESC, created").by("key"))
                .isEqualTo("project = A ORDER BY key ASC");
    }

    @Test
    public void aQueryMayBeNothingButAnOrder() {
        assertThat(Sorting.of("ORDER BY cf[10001] DESC").directionOf("cf[10001]"))
                .isEqualTo("descending");
        assertThat(Sorting.of("ORDER BY cf[10001] DESC").by("key")).isEqualTo("ORDER BY key ASC");
    }

    @Test
    public void wordsInAQuotedTextAreNoOrder() {
        assertThat(Sorting.of("summary ~ \"to order by phone\"").by("key"))
                .isEqualTo("summary ~ \"to order by phone\" ORDER BY key ASC");
    }
}
