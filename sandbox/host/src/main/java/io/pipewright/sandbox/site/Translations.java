package io.pipewright.sandbox.site;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.web.action.admin.translation.TranslationManager;
import io.pipewright.sandbox.db.Cached;
import io.pipewright.sandbox.db.Database;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of constants and custom fields in other languages. A translation counts for everybody of its language, whatever the country. */
public final class Translations implements TranslationManager {

    private static final String PREFIX = "jira.translation.";
    private static final String FIELD = "customfield";

    private final Database database;
    private final Cached<Map<String, String>> names;

    Translations(Database database) {
        this.database = database;
        this.names = new Cached<>(database, this::load);
    }

    @Override
    public void setIssueConstantTranslation(
            IssueConstant issueConstant,
            String issueConstantPrefix,
            Locale locale,
            String translatedName,
            String translatedDesc) {
        if (!(issueConstant instanceof Constant constant) || !issueConstantPrefix.equals(PREFIX + constant.kind())) {
            throw new IllegalArgumentException(
                    "The prefix " + issueConstantPrefix + " is not that of " + issueConstant);
        }
        store(key(constant.kind(), constant.getId(), locale), translatedName, translatedDesc);
    }

    @Override
    public void setCustomFieldTranslation(
            CustomField customField, Locale locale, String translatedName, String translatedDesc) {
        store(key(FIELD, customField.getId(), locale), translatedName, translatedDesc);
    }

    Optional<String> of(String kind, String id, Locale locale) {
        return Optional.ofNullable(names.get().get(key(kind, id, locale)));
    }

    /** The name of a custom field in a language; empty where nobody has translated it. */
    public Optional<String> ofField(String fieldId, Locale locale) {
        return of(FIELD, fieldId, locale);
    }

    private static String key(String kind, String id, Locale locale) {
        return kind + "." + id + "." + locale.getLanguage();
    }

    private void store(String key, String name, String description) {
        String update = "update name_translation set tname = ?, description = ? where tkey = ?";
        if (database.update(update, name, description, key) == 0) {
            database.update(
                    "insert into name_translation (tname, description, tkey) values (?, ?, ?)", name, description, key);
        }
        names.changed();
    }

    private Map<String, String> load() {
        Map<String, String> loaded = new HashMap<>();
        database.query("select tkey, tname from name_translation", row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(row -> loaded.put(row.getKey(), row.getValue()));
        return loaded;
    }
}
