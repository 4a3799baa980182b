package io.pipewright.jira.i18n;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.Amount;
import java.io.Serializable;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * Says reasons to one reader: in their language, with dates, money and people as that language writes them. Nested reasons are translated
 * first. {@link Messages#to} makes one per request.
 */
public final class Sentences {

    /** Keys that Jira gives are shorter; a longer one was typed. */
    private static final int LONGEST_KEY_SHOWN = 60;

    private final I18nResolver texts;
    private final UserManager users;
    private final Locale locale;
    private final ZoneId zone;

    Sentences(I18nResolver texts, UserManager users, Locale locale, ZoneId zone) {
        this.texts = texts;
        this.users = users;
        this.locale = locale;
        this.zone = zone;
    }

    /** The reader's language. */
    public Locale locale() {
        return locale;
    }

    /** The reason as a sentence. */
    public String text(Reason reason) {
        Serializable[] arguments =
                reason.arguments().stream().map(this::argument).toArray(Serializable[]::new);
        String text = texts.getText(locale, reason.key(), arguments);
        return locale.getLanguage().equals("ko") ? KoreanParticles.chosen(text) : text;
    }

    /** The text of a key without arguments. */
    public String text(String key) {
        return texts.getText(locale, key);
    }

    /** The reasons as sentences, in order. */
    public List<String> texts(List<Reason> reasons) {
        return reasons.stream().map(this::text).toList();
    }

    /** What may stand as an argument or a title: a reason is translated, anything else is written as the reader's language writes it. */
    public String said(Object value) {
        return String.valueOf(argument(value));
    }

    /** The number with all its decimals, as the reader's language writes it. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private Serializable argument(Object value) {
        if (value instanceof Reason reason) {
            return text(reason);
        }
        if (value instanceof LocalDate date) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(date);
        }
        if (value instanceof Instant moment) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(locale)
                    .withZone(zone)
                    .format(moment);
        }
        if (value instanceof UserKey user) {
            return name(user);
        }
        if (value instanceof Amount amount) {
            return number(amount.value()) + " " + amount.currency().getCurrencyCode();
        }
        if (value instanceof BigDecimal exact) {
            return number(exact);
        }
        return value instanceof Number number ? number : String.valueOf(value);
    }

    private String name(UserKey key) {
        ApplicationUser user = users.getUserByKey(key.value());
        return user == null ? Text.shortened(key.value(), LONGEST_KEY_SHOWN) : user.getDisplayName();
    }
}
