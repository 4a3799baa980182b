package io.pipewright.jira.field;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.store.SeenFieldNames;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that a field has had. Jira's changelog knows custom fields by the name of the day, so
 * that a name that was seen once stays known after an administrator gave the field another one.
 */
@Named
public class FieldNames {

    private static final List<Locale> DELIVERED_IN = List.of(Locale.ENGLISH, Locale.KOREAN);

    private final SeenFieldNames seen;
    private final JiraDealFields fields;
    private final CustomFieldManager customFields;
    private final Messages messages;

    @Inject
    public FieldNames(SeenFieldNames seen, JiraDealFields fields, CustomFieldManager customFields, Messages messages) {
        this.seen = seen;
        this.fields = fields;
        this.customFields = customFields;
        this.messages = messages;
    }

    /** Remembers how the fields are called now. */
    public void see() {
        for (String field : JiraDealFields.ALL) {
            present(field).ifPresent(name -> seen.remember(field, name));
        }
    }

    /** How a field is called now. */
    public Optional<String> present(String field) {
        return fields.field(field).map(CustomField::getFieldName);
    }

    /** All names of each of the fields, the present one first, in one query; a name that another field has now is that field's. */
    public Map<String, List<String>> of(Set<String> asked) {
        Map<String, Set<String>> remembered = seen.read();
        return asked.stream()
                .collect(Collectors.toMap(
                        Function.identity(), field -> names(field, remembered.getOrDefault(field, Set.of()))));
    }

    private List<String> names(String field, Set<String> remembered) {
        Set<String> names = new LinkedHashSet<>();
        present(field).ifPresent(names::add);
        Stream.concat(remembered.stream(), delivered(field))
                .filter(name -> !belongsToAnother(name, field))
                .forEach(names::add);
        return List.copyOf(names);
    }

    private Stream<String> delivered(String field) {
        return DELIVERED_IN.stream()
                .map(language -> messages.in(language).text("pipewright.setup.field." + field + ".name"));
    }

    private boolean belongsToAnother(String name, String field) {
        return customFields.getCustomFieldObjectsByName(name).stream()
                .anyMatch(
                        other -> fields.id(field).filter(other.getId()::equals).isEmpty());
    }
}
