package io.pipewright.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.Test;

public class ActorTest {

    @Test
    public void theDayIsTheOneOfTheUser_notTheOneOfTheServer() {
        assertThat(Actors.rep("2026-01-31T20:00:00Z", "Asia/Seoul").today()).isEqualTo("2026-02-01");
        assertThat(Actors.rep("2026-01-31T20:00:00Z", "UTC").today()).isEqualTo("2026-01-31");
    }

    @Test
    public void aMomentFallsOnTheDayOfTheUser() {
        Instant moment = Instant.parse("2026-03-01T15:30:00Z");
        assertThat(Actors.rep("2026-01-31T20:00:00Z", "Asia/Seoul").dayOf(moment))
                .isEqualTo("2026-03-02");
    }

    @Test
    public void whatAUserDoesIsSignedWithTheirKeyAndTheMoment() {
        assertThat(Actors.rep("2026-01-31T20:00:00Z", "UTC").stamp())
                .isEqualTo(new Stamp(new UserKey("rep"), Instant.parse("2026-01-31T20:00:00Z")));
    }

    @Test
    public void nobodySignsAnything() {
        assertThatThrownBy(() -> Actors.nobody("2026-01-31T20:00:00Z", "UTC").stamp())
                .isInstanceOf(NotPermitted.class);
    }
}
