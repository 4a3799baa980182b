package io.pipewright.jira.i18n;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Messages with the app's own texts in both languages, where every user key but "gone" is a user named after it. */
public final class TestMessages {

    private static final List<String> AREAS =
            List.of("common", "deal", "stage", "exit", "closeplan", "forecast", "money");

    private TestMessages() {}

    public static Messages messages() {
        Map<String, Properties> texts = Map.of("en", texts(Locale.ENGLISH), "ko", texts(Locale.KOREAN));
        I18nResolver resolver = mock(I18nResolver.class, call -> {
            Object[] arguments = call.getArguments();
            Locale locale = (Locale) arguments[0];
            return said(
                    texts.get(locale.getLanguage()),
                    locale,
                    (String) arguments[1],
                    Arrays.copyOfRange(arguments, 2, arguments.length));
        });
        return new Messages(resolver, users());
    }

    public static UserManager users() {
        UserManager users = mock(UserManager.class);
        when(users.getUserByKey(anyString()))
                .thenAnswer(call -> call.getArgument(0).equals("gone") ? null : user(call.getArgument(0)));
        return users;
    }

    public static ApplicationUser user(String key) {
        ApplicationUser user = mock(ApplicationUser.class);
        when(user.getKey()).thenReturn(key);
        when(user.getDisplayName()).thenReturn("The " + key);
        when(user.isActive()).thenReturn(true);
        return user;
    }

    private static String said(Properties texts, Locale locale, String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new AssertionError("No text for " + key);
        }
        Object[] flat = arguments.length == 1 && arguments[0] instanceof Serializable[] given ? given : arguments;
        return new MessageFormat(pattern, locale).format(flat);
    }

    private static Properties texts(Locale locale) {
        Properties texts = new Properties();
        AREAS.forEach(area -> load(texts, "/i18n/pipewright-" + area + ".properties"));
        if (locale.getLanguage().equals("ko")) {
            AREAS.forEach(area -> load(texts, "/i18n/pipewright-" + area + "_ko.properties"));
        }
        return texts;
    }

    private static void load(Properties texts, String name) {
        try (InputStream in = TestMessages.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
