package io.pipewright.jira.field;

import io.pipewright.jira.store.SeenFieldNames;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Names of fields in memory. */
public final class InMemoryFieldNames extends SeenFieldNames {

    private final Map<String, Set<String>> all = new LinkedHashMap<>();

    public InMemoryFieldNames() {
        super(null, null);
    }

    @Override
    public Map<String, Set<String>> read() {
        return Map.copyOf(all);
    }

    @Override
    public void remember(String field, String name) {
        all.computeIfAbsent(field, any -> new LinkedHashSet<>()).add(name);
    }
}
