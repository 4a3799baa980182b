package io.pipewright.jira.actor;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.UserKey;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;

/** The user of the current request, in their time zone and language, at this moment. The only reader of the clock for use cases. */
@Named
public class CurrentActor {

    private final JiraAuthenticationContext authentication;
    private final TimeZoneManager timeZones;
    private final LocaleResolver locales;
    private final Clock clock;

    @Inject
    public CurrentActor(JiraAuthenticationContext authentication, TimeZoneManager timeZones, LocaleResolver locales) {
        this(authentication, timeZones, locales, Clock.systemUTC());
    }

    CurrentActor(
            JiraAuthenticationContext authentication, TimeZoneManager timeZones, LocaleResolver locales, Clock clock) {
        this.authentication = authentication;
        this.timeZones = timeZones;
        this.locales = locales;
        this.clock = clock;
    }

    /** Once per request; hand it on. */
    public Actor get() {
        Optional<UserKey> who = Optional.ofNullable(authentication.getLoggedInUser())
                .map(ApplicationUser::getKey)
                .map(UserKey::new);
        return new Actor(who, timeZones.getUserTimeZone().toZoneId(), locales.getLocale(), clock.instant());
    }
}
