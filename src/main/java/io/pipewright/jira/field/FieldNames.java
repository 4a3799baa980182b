package io.pipewright.jira.field;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.kernel.Reason;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The names that a field has had. Jira's changelog knows custom fields by the name of the day, so
 * that a name that was seen once stays known after an administrator gave the field another one.
 */
@Named
public class FieldNames {

    private static final List<Locale> DELIVERED_IN = List.of(Locale.ENGLISH, Locale.KOREAN);

    private final SetupItems items;
    private final JiraDealFields fields;
    private final CustomFieldManager customFields;
    private final Messages messages;

    @Inject
    public FieldNames(SetupItems items, JiraDealFields fields, CustomFieldManager customFields, Messages messages) {
        this.items = items;
        this.fields = fields;
        this.customFields = customFields;
        this.messages = messages;
    }

    /** Remembers how the fields are called now. */
    public void see() {
        for (String field : JiraDealFields.ALL) {
            fields.field(field).map(CustomField::getFieldName).ifPresent(name -> remember(field, name));
        }
    }

    /** All names of each of the fields, the present one first, in one query; a name that another field has now is that field's. */
    public Map<String, List<String>> of(Set<String> asked) {
        Map<String, String> remembered = items.read();
        return asked.stream().collect(Collectors.toMap(Function.identity(), field -> names(field, remembered)));
    }

    private List<String> names(String field, Map<String, String> remembered) {
        Set<String> names = new LinkedHashSet<>();
        fields.field(field).map(CustomField::getFieldName).ifPresent(names::add);
        seen(field, remembered).stream()
                .filter(name -> !belongsToAnother(name, field))
                .forEach(names::add);
        return List.copyOf(names);
    }

    private Set<String> seen(String field, Map<String, String> remembered) {
        Set<String> names = new LinkedHashSet<>();
        remembered.forEach((item, name) -> {
            if (item.startsWith(JiraDealFields.nameItem(field, ""))) {
                names.add(name);
            }
        });
        Reason delivered = Reason.of("pipewright.setup.field." + field + ".name");
        DELIVERED_IN.forEach(language -> names.add(messages.text(delivered, language)));
        return names;
    }

    private boolean belongsToAnother(String name, String field) {
        return customFields.getCustomFieldObjectsByName(name).stream()
                .anyMatch(
                        other -> fields.id(field).filter(other.getId()::equals).isEmpty());
    }

    private void remember(String field, String name) {
        String item = JiraDealFields.nameItem(field, Integer.toHexString(name.hashCode()));
        if (!name.equals(items.known().get(item))
                && items.id(item).filter(name::equals).isEmpty()) {
            items.remember(item, name);
        }
    }
}
