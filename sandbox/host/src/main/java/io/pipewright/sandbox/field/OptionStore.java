package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import io.pipewright.sandbox.db.Cached;
import io.pipewright.sandbox.db.Database;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options of select fields, in their order. Options have no children here. */
public final class OptionStore implements OptionsManager {

    private final Database database;
    private final Cached<Map<Long, HostOption>> options;

    public OptionStore(Database database) {
        this.database = database;
        this.options = new Cached<>(database, this::load);
    }

    /** @param sequence its place in the list; null for the end */
    @Override
    public Option createOption(FieldConfig config, Long parentOptionId, Long sequence, String value) {
        requireNoParent(parentOptionId);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("An option needs a value");
        }
        long id = database.nextId("custom_field_option");
        long place = sequence == null ? getOptions(config).size() : sequence;
        long field = Long.parseLong(config.getFieldId().substring(CustomFields.ID_PREFIX.length()));
        database.update(
                "insert into custom_field_option (id, config_id, custom_field, seq, ovalue, disabled) values (?, ?, ?, ?, ?, ?)",
                id,
                config.getId(),
                field,
                place,
                value,
                false);
        options.changed();
        return findByOptionId(id);
    }

    @Override
    public Options getOptions(FieldConfig config) {
        return new OptionList(options.get().values().stream()
                .filter(option -> option.configId() == config.getId())
                .toList());
    }

    @Override
    public Option findByOptionId(Long id) {
        return options.get().get(id);
    }

    /** Issues keep a disabled option; nobody can choose it any more. */
    public void setDisabled(Option option, boolean disabled) {
        database.update("update custom_field_option set disabled = ? where id = ?", disabled, option.getOptionId());
        options.changed();
    }

    private Map<Long, HostOption> load() {
        Map<Long, HostOption> result = new LinkedHashMap<>();
        database.query(
                "select id, config_id, ovalue, disabled from custom_field_option order by config_id, seq, id",
                row -> result.put(
                        row.getLong(1),
                        new HostOption(row.getLong(1), row.getLong(2), row.getString(3), row.getBoolean(4))));
        return result;
    }

    private static void requireNoParent(Long parentOptionId) {
        if (parentOptionId != null) {
            throw new UnsupportedOperationException(
                    "OptionsManager with a parent option: see docs/sandbox-parity.md, row cascading options");
        }
    }

    private static final class OptionList extends AbstractList<Option> implements Options {

        private final List<HostOption> list;

        private OptionList(List<HostOption> list) {
            this.list = list;
        }

        @Override
        public Option get(int index) {
            return list.get(index);
        }

        @Override
        public int size() {
            return list.size();
        }

        @Override
        public Option getOptionForValue(String value, Long parentOptionId) {
            requireNoParent(parentOptionId);
            return list.stream()
                    .filter(option -> option.getValue().equalsIgnoreCase(value))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Option getOptionById(Long id) {
            return list.stream()
                    .filter(option -> option.getOptionId().equals(id))
                    .findFirst()
                    .orElse(null);
        }
    }
}
