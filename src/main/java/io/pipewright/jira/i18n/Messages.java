package io.pipewright.jira.i18n;

import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.sal.api.message.I18nResolver;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives what speaks to a reader: one {@link Sentences} per request. */
@Named
public class Messages {

    private final I18nResolver texts;
    private final UserManager users;

    @Inject
    public Messages(I18nResolver texts, UserManager users) {
        this.texts = texts;
        this.users = users;
    }

    /** What speaks to this user: in their language, with moments in their time zone. */
    public Sentences to(Actor actor) {
        return new Sentences(texts, users, actor.locale(), actor.zone());
    }

    /** What speaks in a given language to nobody in particular, for what is stored once and read by everybody; moments are in UTC. */
    public Sentences in(Locale language) {
        return new Sentences(texts, users, language, ZoneOffset.UTC);
    }

    /** All that Jira itself says against something, which it already says in the user's language. */
    public static String objections(ErrorCollection errors) {
        return Stream.concat(errors.getErrorMessages().stream(), errors.getErrors().values().stream())
                .collect(Collectors.joining(" "));
    }
}
