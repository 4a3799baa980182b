package io.pipewright.sandbox.i18n;

import com.atlassian.jira.util.I18nHelper;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The texts of the host and of all enabled plugins. A text is looked for in the language and country, then in the language,
 * then in the base bundle; a key that nobody has is its own text. Every text is a {@link MessageFormat}, also without arguments.
 */
public final class Texts implements I18nResolver, LocaleResolver {

    private static final String HOST = "";

    private final Supplier<Locale> currentLocale;
    private final Map<String, List<Bundle>> bundles = new ConcurrentHashMap<>();

    /** One bundle's properties by language suffix: {@code ""}, {@code "ko"}, {@code "ko_KR"}. */
    private record Bundle(
            Function<String, Optional<InputStream>> files, String base, Map<String, Properties> bySuffix) {

        Optional<String> find(String suffix, String key) {
            return Optional.ofNullable(
                    bySuffix.computeIfAbsent(suffix, this::load).getProperty(key));
        }

        private Properties load(String suffix) {
            Properties properties = new Properties();
            files.apply(base + (suffix.isEmpty() ? "" : "_" + suffix) + ".properties")
                    .ifPresent(in -> read(properties, in));
            return properties;
        }

        private static void read(Properties properties, InputStream in) {
            try (InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @param currentLocale the language of the user of this thread */
    public Texts(Supplier<Locale> currentLocale) {
        this.currentLocale = currentLocale;
        for (String base : HostBundles.names(getClass().getClassLoader())) {
            add(
                    HOST,
                    base,
                    path -> Optional.ofNullable(getClass().getClassLoader().getResourceAsStream(path)));
        }
    }

    /**
     * Takes a plugin's bundle into service.
     *
     * @param location as in the descriptor: {@code i18n.my-app} or {@code i18n/my-app}
     * @throws IllegalArgumentException when the plugin has no such base bundle
     */
    public void addBundle(String pluginKey, String location, Function<String, Optional<InputStream>> files) {
        String base = location.replace('.', '/');
        try (InputStream found = files.apply(base + ".properties").orElse(null)) {
            if (found == null) {
                throw new IllegalArgumentException(
                        "i18n resource " + location + ": no file " + base + ".properties in the plugin");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(pluginKey, base, files);
    }

    /** Forgets one bundle of a plugin. */
    public void removeBundle(String pluginKey, String location) {
        String base = location.replace('.', '/');
        bundles.getOrDefault(pluginKey, List.of())
                .removeIf(bundle -> bundle.base().equals(base));
    }

    private void add(String owner, String base, Function<String, Optional<InputStream>> files) {
        bundles.computeIfAbsent(owner, o -> new CopyOnWriteArrayList<>())
                .add(new Bundle(files, base, new ConcurrentHashMap<>()));
    }

    /** The text before formatting; the key itself when nobody has it. */
    public String rawText(Locale locale, String key) {
        return find(locale, key).orElse(key);
    }

    private Optional<String> find(Locale locale, String key) {
        return suffixes(locale).stream()
                .flatMap(suffix -> bundles.values().stream()
                        .flatMap(Collection::stream)
                        .flatMap(bundle -> bundle.find(suffix, key).stream()))
                .findFirst();
    }

    private static List<String> suffixes(Locale locale) {
        if (locale.getCountry().isEmpty()) {
            return List.of(locale.getLanguage(), "");
        }
        return List.of(locale.getLanguage() + "_" + locale.getCountry(), locale.getLanguage(), "");
    }

    @Override
    public String getText(Locale locale, String key, Serializable... arguments) {
        return format(locale, key, (Object[]) arguments);
    }

    @Override
    public String getText(Locale locale, String key) {
        return format(locale, key);
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return format(getLocale(), key, (Object[]) arguments);
    }

    @Override
    public String getText(String key) {
        return format(getLocale(), key);
    }

    @Override
    public Locale getLocale() {
        return currentLocale.get();
    }

    /** The texts in one language. */
    public I18nHelper forLocale(Locale locale) {
        return new LocaleTexts(this, locale);
    }

    String format(Locale locale, String key, Object... arguments) {
        if (key == null) {
            return "";
        }
        Optional<String> pattern = find(locale, key);
        if (pattern.isEmpty()) {
            return key;
        }
        try {
            return new MessageFormat(pattern.get(), locale).format(arguments);
        } catch (IllegalArgumentException notAPattern) {
            return pattern.get();
        }
    }
}
