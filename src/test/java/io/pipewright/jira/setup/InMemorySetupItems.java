package io.pipewright.jira.setup;

import io.pipewright.jira.store.SetupItems;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Set-up items in memory. */
public final class InMemorySetupItems extends SetupItems {

    private final Map<String, String> all = new TreeMap<>();

    public InMemorySetupItems() {
        super(null, null);
    }

    @Override
    public Optional<String> id(String name) {
        return Optional.ofNullable(all.get(name));
    }

    @Override
    public Map<String, String> known() {
        return Map.copyOf(all);
    }

    @Override
    public Map<String, String> read() {
        return Map.copyOf(all);
    }

    @Override
    public void remember(String name, String id) {
        all.put(name, id);
    }
}
