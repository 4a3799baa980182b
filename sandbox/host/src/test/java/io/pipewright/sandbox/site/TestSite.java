package io.pipewright.sandbox.site;

import com.atlassian.jira.util.I18nHelper;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.db.Schema;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.UUID;

/** A seeded site on a database of its own. */
public final class TestSite {

    private static final List<String> BUNDLES = List.of("i18n.sandbox-site", "i18n.sandbox-field");

    private TestSite() {}

    public static Database emptyDatabase() {
        Database database = new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Schema.create(database);
        return database;
    }

    public static Site seeded() {
        Site site = unseeded(emptyDatabase());
        new Seed(site).plant();
        return site;
    }

    public static Site unseeded(Database database) {
        return new Site(database, Texts::new, 4);
    }

    private record Texts(Locale locale) implements I18nHelper {

        @Override
        public String getText(String key) {
            return getText(key, new Object[0]);
        }

        @Override
        public String getText(String key, Object argument) {
            return getText(key, new Object[] {argument});
        }

        @Override
        public String getText(String key, Object... arguments) {
            for (String bundle : BUNDLES) {
                ResourceBundle texts = ResourceBundle.getBundle(
                        bundle,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
                if (texts.containsKey(key)) {
                    return new MessageFormat(texts.getString(key), locale).format(arguments);
                }
            }
            throw new MissingResourceException("No text", "Texts", key);
        }

        @Override
        public Locale getLocale() {
            return locale;
        }
    }
}
