package io.pipewright.sandbox.sal;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipewright.sandbox.db.Database;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Settings of plugins in the database: texts, lists and maps of texts, properties; nothing else. */
public final class StoredSettings implements PluginSettingsFactory {

    private static final int LONGEST_KEY = 255;
    private static final String GLOBAL = "global";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    public StoredSettings(Database database) {
        this.database = database;
    }

    @Override
    public PluginSettings createGlobalSettings() {
        return new Namespace(GLOBAL);
    }

    @Override
    public PluginSettings createSettingsForKey(String key) {
        return key == null ? createGlobalSettings() : new Namespace("key:" + key);
    }

    private final class Namespace implements PluginSettings {

        private final String name;

        private Namespace(String name) {
            this.name = name;
        }

        @Override
        public Object get(String key) {
            requireKey(key);
            return database.queryOne(
                            "select svalue from plugin_setting where ns = ? and skey = ?",
                            row -> row.getString(1),
                            name,
                            key)
                    .map(StoredSettings::decode)
                    .orElse(null);
        }

        @Override
        public Object put(String key, Object value) {
            if (value == null) {
                return remove(key);
            }
            requireKey(key);
            String text = encode(value);
            return database.inTransaction(() -> {
                Object before = get(key);
                database.put(
                        "update plugin_setting set svalue = ? where ns = ? and skey = ?",
                        "insert into plugin_setting (svalue, ns, skey) values (?, ?, ?)",
                        text,
                        name,
                        key);
                return before;
            });
        }

        @Override
        public Object remove(String key) {
            requireKey(key);
            return database.inTransaction(() -> {
                Object before = get(key);
                database.update("delete from plugin_setting where ns = ? and skey = ?", name, key);
                return before;
            });
        }
    }

    private static void requireKey(String key) {
        if (key == null || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "The plugin settings key cannot be null or longer than " + LONGEST_KEY + " characters");
        }
    }

    private static String encode(Object value) {
        if (value instanceof String text) {
            return "s" + text;
        }
        if (value instanceof Properties properties) {
            return "p" + json(texts(properties));
        }
        if (value instanceof Map<?, ?> map) {
            return "m" + json(texts(map));
        }
        if (value instanceof List<?> list) {
            requireTexts(list);
            return "l" + json(list);
        }
        throw refused(value);
    }

    private static Map<?, ?> texts(Map<?, ?> map) {
        requireTexts(map.keySet());
        requireTexts(map.values());
        return new LinkedHashMap<>(map);
    }

    private static void requireTexts(Collection<?> elements) {
        for (Object element : elements) {
            if (!(element instanceof String)) {
                throw refused(element);
            }
        }
    }

    private static IllegalArgumentException refused(Object value) {
        return new IllegalArgumentException(
                "Property type: " + (value == null ? "null" : value.getClass().getName())
                        + " not supported: only String, List<String>, Map<String, String> and Properties");
    }

    private static Object decode(String stored) {
        String text = stored.substring(1);
        return switch (stored.charAt(0)) {
            case 's' -> text;
            case 'l' -> read(text, new TypeReference<List<String>>() {});
            case 'm' -> read(text, new TypeReference<LinkedHashMap<String, String>>() {});
            default -> read(text, new TypeReference<Properties>() {});
        };
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
