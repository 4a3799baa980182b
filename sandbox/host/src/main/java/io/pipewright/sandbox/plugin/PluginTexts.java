package io.pipewright.sandbox.plugin;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;

/** The texts of a plugin's i18n resources, for the labels of its modules. */
final class PluginTexts {

    private static final ResourceBundle.Control CANDIDATES =
            ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Bundle bundle;
    private final List<String> locations;
    private final Map<Locale, Properties> byLocale = new ConcurrentHashMap<>();

    PluginTexts(Bundle bundle, PluginDescriptor descriptor) {
        this.bundle = bundle;
        this.locations = descriptor.modules().stream()
                .filter(module -> PluginDescriptor.RESOURCE.equals(module.kind())
                        && "i18n".equals(module.xml().getAttribute("type")))
                .map(module -> module.xml().getAttribute("location").replace('.', '/'))
                .toList();
    }

    Optional<String> text(String key, Locale locale) {
        return Optional.ofNullable(byLocale.computeIfAbsent(locale, this::load).getProperty(key));
    }

    private Properties load(Locale locale) {
        Properties texts = new Properties();
        for (String location : locations) {
            List<Locale> candidates = CANDIDATES.getCandidateLocales(location, locale);
            for (int i = candidates.size() - 1; i >= 0; i--) {
                loadInto(texts, CANDIDATES.toBundleName(location, candidates.get(i)) + ".properties");
            }
        }
        return texts;
    }

    private void loadInto(Properties texts, String file) {
        URL entry = bundle.getEntry(file);
        if (entry != null) {
            try (Reader reader = new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
