package io.pipewright.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class TodayTest {

    @Test
    public void theDayIsTheOneOfTheUser_notTheOneOfTheServer() {
        assertThat(new FixedToday("2026-01-31T20:00:00Z", "Asia/Seoul").date()).isEqualTo("2026-02-01");
        assertThat(new FixedToday("2026-01-31T20:00:00Z", "UTC").date()).isEqualTo("2026-01-31");
    }
}
