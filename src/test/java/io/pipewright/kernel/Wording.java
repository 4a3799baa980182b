package io.pipewright.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The messages of one area in one language, and the message keys that the sources of a feature name. */
public final class Wording {

    private static final Pattern QUOTED_KEY = Pattern.compile("\"(pipewright\\.[a-z-]+(?:\\.[a-z-]+)+[a-z])\"");

    private static final Path FEATURES = Path.of("src/main/java/io/pipewright");

    private final Properties messages = new Properties();

    private Wording(String file) {
        try (InputStream in = Wording.class.getResourceAsStream("/i18n/" + file)) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Wording english(String area) {
        return new Wording("pipewright-" + area + ".properties");
    }

    public static Wording korean(String area) {
        return new Wording("pipewright-" + area + "_ko.properties");
    }

    public Set<String> keys() {
        return new TreeSet<>(messages.stringPropertyNames());
    }

    public String pattern(String key) {
        return messages.getProperty(key);
    }

    /** The message as a reader sees it; reasons among the arguments are put into words first. */
    public String say(Reason reason) {
        Object[] arguments = reason.arguments().stream()
                .map(argument -> argument instanceof Reason inner ? say(inner) : argument)
                .toArray();
        return new MessageFormat(messages.getProperty(reason.key()), Locale.ROOT).format(arguments);
    }

    /** Whole message keys of an area that stand in the sources of features. */
    public static Set<String> keysNamedIn(String area) {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(FEATURES)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(FEATURES.resolve("jira")))
                    .toList()) {
                Matcher matcher = QUOTED_KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keys.removeIf(key -> !key.startsWith("pipewright." + area + "."));
        return keys;
    }
}
