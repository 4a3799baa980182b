package io.pipewright.jira.field;

import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import io.pipewright.jira.store.SetupItems;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What an option stood for by its label: the only trace of it in a history that was imported. A label that was found once stays known. */
@Named
public class OptionLabels {

    private final SetupItems items;
    private final OptionsManager options;
    private final Map<String, String> codes = new ConcurrentHashMap<>();

    @Inject
    public OptionLabels(SetupItems items, OptionsManager options) {
        this.items = items;
        this.options = options;
    }

    /** @param field the field as {@link JiraDealFields} names it */
    public Optional<String> codeOf(String field, String label) {
        String key = JiraDealFields.optionItem(field, label);
        String known = codes.get(key);
        return known != null
                ? Optional.of(known)
                : found(field, label).map(code -> {
                    codes.put(key, code);
                    return code;
                });
    }

    private Optional<String> found(String field, String label) {
        String prefix = JiraDealFields.optionItem(field, "");
        return items.read().entrySet().stream()
                .filter(item -> item.getKey().startsWith(prefix) && isLabelled(item.getValue(), label))
                .map(item -> item.getKey().substring(prefix.length()))
                .findFirst();
    }

    private boolean isLabelled(String optionId, String label) {
        Option option = options.findByOptionId(Long.valueOf(optionId));
        return option != null && option.getValue().equals(label);
    }
}
