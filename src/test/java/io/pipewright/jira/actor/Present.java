package io.pipewright.jira.actor;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import io.pipewright.kernel.Actor;
import java.time.Clock;
import java.util.TimeZone;

/** A present for tests: whoever asks Jira for the current user, zone, language and moment gets those of a given actor. */
public final class Present {

    private Present() {}

    public static CurrentActor of(Actor actor) {
        JiraAuthenticationContext authentication = mock(JiraAuthenticationContext.class);
        actor.who().ifPresent(key -> {
            ApplicationUser user = mock(ApplicationUser.class);
            when(user.getKey()).thenReturn(key.value());
            when(authentication.getLoggedInUser()).thenReturn(user);
        });
        TimeZoneManager zones = mock(TimeZoneManager.class);
        when(zones.getUserTimeZone()).thenReturn(TimeZone.getTimeZone(actor.zone()));
        LocaleResolver locales = mock(LocaleResolver.class);
        when(locales.getLocale()).thenReturn(actor.locale());
        return new CurrentActor(authentication, zones, locales, Clock.fixed(actor.now(), actor.zone()));
    }
}
