package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.searchers.AbstractInitializationCustomFieldSearcher;
import com.atlassian.jira.plugin.customfield.CustomFieldSearcherModuleDescriptor;
import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The field types and searchers that are in service: the host's own and those of enabled plugins. */
public final class FieldTypes {

    /** Where the host's own types and searchers live, as in Jira. */
    public static final String SYSTEM = "com.atlassian.jira.plugin.system.customfieldtypes:";

    private record TypeDescriptor(String completeKey, Supplier<String> name)
            implements CustomFieldTypeModuleDescriptor {

        @Override
        public String getCompleteKey() {
            return completeKey;
        }

        @Override
        public String getName() {
            return name.get();
        }
    }

    private record SearcherDescriptor(String completeKey) implements CustomFieldSearcherModuleDescriptor {

        @Override
        public String getCompleteKey() {
            return completeKey;
        }
    }

    private record Searcher(CustomFieldSearcher searcher, Set<String> typeKeys) {}

    private final Map<String, CustomFieldType<?, ?>> types = new ConcurrentHashMap<>();
    private final Map<String, Searcher> searchers = new ConcurrentHashMap<>();

    /** Tells the type who it is and takes it into service. */
    public void addType(String completeKey, Supplier<String> name, CustomFieldType<?, ?> type) {
        type.init(new TypeDescriptor(completeKey, name));
        types.put(completeKey, type);
    }

    /** Takes the searcher into service for fields of the given types. */
    public void addSearcher(String completeKey, CustomFieldSearcher searcher, Set<String> typeKeys) {
        if (searcher instanceof AbstractInitializationCustomFieldSearcher own) {
            own.init(new SearcherDescriptor(completeKey));
        }
        searchers.put(completeKey, new Searcher(searcher, Set.copyOf(typeKeys)));
    }

    public void removeType(String completeKey) {
        types.remove(completeKey);
    }

    public void removeSearcher(String completeKey) {
        searchers.remove(completeKey);
    }

    public Optional<CustomFieldType<?, ?>> type(String completeKey) {
        return Optional.ofNullable(completeKey).map(types::get);
    }

    public Optional<CustomFieldSearcher> searcher(String completeKey) {
        return Optional.ofNullable(completeKey).map(searchers::get).map(Searcher::searcher);
    }

    /** Whether the searcher is declared for the type. */
    public boolean fits(String searcherKey, String typeKey) {
        Searcher searcher = searchers.get(searcherKey);
        return searcher != null && searcher.typeKeys().contains(typeKey);
    }

    /** The keys of the searchers that are declared for the type, in alphabetical order. */
    public List<String> searchersFor(String typeKey) {
        return searchers.keySet().stream()
                .filter(key -> fits(key, typeKey))
                .sorted()
                .toList();
    }

    /** All types, by key. */
    public List<CustomFieldType<?, ?>> types() {
        List<CustomFieldType<?, ?>> all = new ArrayList<>();
        types.keySet().stream().sorted().forEach(key -> type(key).ifPresent(all::add));
        return all;
    }
}
