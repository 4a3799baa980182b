package io.pipewright.jira.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;

public class CurrentActorTest {

    private static final Instant NOW = Instant.parse("2026-01-10T03:00:00Z");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Test
    public void theUserOfTheRequestAsks_inTheirZoneAndLanguage() {
        Actor rep = new Actor(Optional.of(new UserKey("rep")), SEOUL, Locale.KOREAN, NOW);

        assertThat(Present.of(rep).get()).isEqualTo(rep);
    }

    @Test
    public void whoIsNotLoggedInHasNoKey() {
        Actor nobody = new Actor(Optional.empty(), SEOUL, Locale.ENGLISH, NOW);

        assertThat(Present.of(nobody).get().who()).isEmpty();
    }
}
