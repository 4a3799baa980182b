package io.pipewright.jira.field;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import java.util.List;
import java.util.Objects;

/** Where a custom field is at work. */
public final class FieldContexts {

    private FieldContexts() {}

    /** Whether the field has a context that holds the project. */
    public static boolean has(CustomField field, long projectId) {
        return !of(field, projectId).isEmpty();
    }

    /** The contexts that hold for the project: those that name it, otherwise those that name none. */
    static List<FieldConfigScheme> of(CustomField field, long projectId) {
        List<FieldConfigScheme> naming = field.getConfigurationSchemes().stream()
                .filter(scheme -> projects(scheme).contains(projectId))
                .toList();
        return naming.isEmpty()
                ? field.getConfigurationSchemes().stream()
                        .filter(scheme -> projects(scheme).isEmpty())
                        .toList()
                : naming;
    }

    /** Without the empty entry that stands for all projects. */
    private static List<Long> projects(FieldConfigScheme scheme) {
        return scheme.getAssociatedProjectIds().stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
