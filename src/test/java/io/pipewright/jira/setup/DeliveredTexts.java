package io.pipewright.jira.setup;

import static org.mockito.Mockito.mock;

import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import io.pipewright.jira.i18n.Messages;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** The app's own texts, as Jira would give them. A missing key fails the test that asks for it. */
public final class DeliveredTexts {

    private static final Path FOLDER = Path.of("src/main/resources/i18n");

    private DeliveredTexts() {}

    public static Messages messages() {
        return new Messages(resolver(), mock(UserManager.class));
    }

    private static I18nResolver resolver() {
        Properties english = load(false);
        Properties korean = load(true);
        return mock(I18nResolver.class, call -> {
            Object[] raw = call.getRawArguments();
            Locale locale = (Locale) raw[0];
            Object[] arguments = raw.length > 2 ? (Object[]) raw[2] : new Object[0];
            return say(locale.getLanguage().equals("ko") ? korean : english, locale, (String) raw[1], arguments);
        });
    }

    private static String say(Properties texts, Locale locale, String key, Object[] arguments) {
        if (!texts.containsKey(key)) {
            throw new AssertionError("No text " + key);
        }
        return new MessageFormat(texts.getProperty(key), locale).format(arguments);
    }

    /** All texts of the app in one language. */
    public static Properties load(boolean korean) {
        Properties texts = new Properties();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".properties"))
                    .toList()) {
                if (file.toString().endsWith("_ko.properties") == korean) {
                    try (Reader reader = Files.newBufferedReader(file)) {
                        texts.load(reader);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
