package io.pipewright.sandbox.site;

import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import io.pipewright.sandbox.db.Database;
import java.sql.Timestamp;

/** Settings of field configurations, such as default values: texts, numbers, moments and truth values. */
public final class StoredConfigs implements GenericConfigManager {

    private final Database database;

    public StoredConfigs(Database database) {
        this.database = database;
    }

    @Override
    public Object retrieve(String dataType, String key) {
        return database.queryOne(
                        "select config_value from generic_config where data_type = ? and config_key = ?",
                        row -> row.getString(1),
                        dataType,
                        key)
                .map(StoredConfigs::decode)
                .orElse(null);
    }

    @Override
    public void update(String dataType, String key, Object value) {
        database.inTransaction(() -> {
            if (value == null) {
                database.update("delete from generic_config where data_type = ? and config_key = ?", dataType, key);
            } else {
                database.put(
                        "update generic_config set config_value = ? where data_type = ? and config_key = ?",
                        "insert into generic_config (config_value, data_type, config_key) values (?, ?, ?)",
                        encode(value),
                        dataType,
                        key);
            }
            return key;
        });
    }

    private static String encode(Object value) {
        if (value instanceof String) {
            return "s" + value;
        }
        if (value instanceof Double) {
            return "d" + value;
        }
        if (value instanceof Long) {
            return "l" + value;
        }
        if (value instanceof Boolean) {
            return "b" + value;
        }
        if (value instanceof Timestamp moment) {
            return "t" + moment.getTime();
        }
        throw new UnsupportedOperationException("GenericConfigManager.update with "
                + value.getClass().getName() + ": see docs/sandbox-parity.md, row default values");
    }

    private static Object decode(String stored) {
        String text = stored.substring(1);
        return switch (stored.charAt(0)) {
            case 'd' -> Double.valueOf(text);
            case 'l' -> Long.valueOf(text);
            case 'b' -> Boolean.valueOf(text);
            case 't' -> new Timestamp(Long.parseLong(text));
            default -> text;
        };
    }
}
