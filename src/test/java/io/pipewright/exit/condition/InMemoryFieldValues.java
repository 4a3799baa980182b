package io.pipewright.exit.condition;

import io.pipewright.stage.DealForUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Custom fields in memory, with the same values for every deal. Counts how often values were read. */
public final class InMemoryFieldValues implements FieldValues {

    private final Map<String, FieldType> types = new HashMap<>();
    private final Map<String, FieldReading> readings = new HashMap<>();
    private final Map<String, List<Choice>> choices = new HashMap<>();
    private int queries;

    public void define(String id, String name, FieldType type) {
        types.put(id, type);
        readings.put(id, new FieldReading(name, Optional.empty()));
    }

    public void set(String id, FieldValue value) {
        readings.computeIfPresent(id, (same, old) -> new FieldReading(old.name(), Optional.of(value)));
    }

    /** What a field can hold, custom or not; each is meant by its id and by its name. */
    public void offer(String id, Choice... offered) {
        choices.put(id, List.of(offered));
    }

    public void delete(String id) {
        types.remove(id);
        readings.remove(id);
    }

    @Override
    public Map<String, FieldReading> of(DealForUser deal, Set<String> fieldIds) {
        queries++;
        Map<String, FieldReading> found = new HashMap<>(readings);
        found.keySet().retainAll(fieldIds);
        return found;
    }

    @Override
    public Optional<FieldType> typeOf(long projectId, String fieldId) {
        return Optional.ofNullable(types.get(fieldId));
    }

    @Override
    public Optional<Choice> meant(long projectId, String fieldId, String text) {
        return choices.getOrDefault(fieldId, List.of()).stream()
                .filter(choice -> choice.id().equals(text) || choice.name().equals(text))
                .findFirst();
    }

    public int queries() {
        return queries;
    }
}
