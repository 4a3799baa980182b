package io.pipewright.sandbox.ui;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenLayoutItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the fields of a form out of a screen, in the screen's order. */
final class ScreenForm {

    private final CustomFieldManager known;
    private final SystemFields systemFields;
    private final CustomFields customFields;

    ScreenForm(CustomFieldManager known, SystemFields systemFields, CustomFields customFields) {
        this.known = known;
        this.systemFields = systemFields;
        this.customFields = customFields;
    }

    /** The ids of the screen's fields; none for a missing screen. */
    static List<String> fieldIds(FieldScreen screen) {
        return screen == null
                ? List.of()
                : screen.getTabs().stream()
                        .flatMap(tab -> tab.getFieldScreenLayoutItems().stream())
                        .map(FieldScreenLayoutItem::getFieldId)
                        .toList();
    }

    /** The fields that the user may fill in; what the host does not know or the subject does not have is left out. */
    List<FormField> fields(List<String> fieldIds, FormSubject subject, Typed typed) {
        List<FormField> made = new ArrayList<>();
        for (String fieldId : fieldIds) {
            CustomField custom = fieldId.startsWith("customfield_") ? known.getCustomFieldObject(fieldId) : null;
            (custom == null ? systemFields.field(fieldId, subject, typed) : customFields.field(custom, subject, typed))
                    .ifPresent(made::add);
        }
        return made;
    }

    /** Messages that belong to no field of the form, to be shown on top; those of other fields name their field. */
    List<String> messages(List<FormField> fields, Typed typed) {
        List<String> messages = new ArrayList<>(typed.errors().getErrorMessages());
        typed.errors().getErrors().forEach((fieldId, message) -> {
            if (fields.stream().noneMatch(field -> field.id().equals(fieldId))) {
                messages.add(nameOf(fieldId).map(name -> name + ": " + message).orElse(message));
            }
        });
        return messages;
    }

    private Optional<String> nameOf(String fieldId) {
        CustomField custom = fieldId.startsWith("customfield_") ? known.getCustomFieldObject(fieldId) : null;
        return custom == null ? systemFields.name(fieldId) : Optional.of(custom.getName());
    }
}
