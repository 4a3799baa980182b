package io.pipewright.jira.i18n;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.Amount;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says reasons in the language of the current user: dates, money and people as
 * that language writes them, nested reasons translated first.
 */
@Named
public class Messages {

    private final I18nResolver texts;
    private final LocaleResolver locales;
    private final UserManager users;
    private final TimeZoneManager timeZones;

    @Inject
    public Messages(I18nResolver texts, LocaleResolver locales, UserManager users, TimeZoneManager timeZones) {
        this.texts = texts;
        this.locales = locales;
        this.users = users;
        this.timeZones = timeZones;
    }

    /** What speaks to this user: in their language, with moments in their time zone. */
    public Sentences to(Actor actor) {
        return new Sentences(texts, users, actor.locale(), actor.zone());
    }

    /** What speaks in a given language to nobody in particular, for what is stored once and read by everybody; moments are in UTC. */
    public Sentences in(Locale language) {
        return new Sentences(texts, users, language, ZoneOffset.UTC);
    }

    public Locale locale() {
        return locales.getLocale();
    }

    public String text(Reason reason) {
        return text(reason, locale());
    }

    /** The reason in a given language, for what is stored once and read by everybody. */
    public String text(Reason reason, Locale locale) {
        Serializable[] arguments = reason.arguments().stream()
                .map(argument -> said(argument, locale))
                .toArray(Serializable[]::new);
        return texts.getText(locale, reason.key(), arguments);
    }

    public String text(String key) {
        return texts.getText(locale(), key);
    }

    /** The reasons as sentences, in order. */
    public List<String> texts(List<Reason> reasons) {
        return reasons.stream().map(this::text).toList();
    }

    /** What may stand as an argument or a title: a reason is translated, anything else is written as the user's language writes it. */
    public String said(Object value) {
        return String.valueOf(said(value, locale()));
    }

    private Serializable said(Object value, Locale locale) {
        if (value instanceof Reason reason) {
            return text(reason, locale);
        }
        if (value instanceof LocalDate date) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(date);
        }
        if (value instanceof Instant moment) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(locale)
                    .withZone(timeZones.getUserTimeZone().toZoneId())
                    .format(moment);
        }
        if (value instanceof UserKey user) {
            return name(user);
        }
        if (value instanceof Amount amount) {
            return NumberFormat.getNumberInstance(locale).format(amount.value()) + " "
                    + amount.currency().getCurrencyCode();
        }
        return value instanceof Number number ? number : String.valueOf(value);
    }

    /** All that Jira itself says against something, which it already says in the user's language. */
    public static String objections(ErrorCollection errors) {
        return Stream.concat(errors.getErrorMessages().stream(), errors.getErrors().values().stream())
                .collect(Collectors.joining(" "));
    }

    /** The name of a user as people know them; the key itself when the user is gone. */
    public String name(UserKey key) {
        ApplicationUser user = users.getUserByKey(key.value());
        return user == null ? key.value() : user.getDisplayName();
    }
}
