package io.pipewright.jira.setup;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.web.action.admin.translation.TranslationManager;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.TemplateStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names of the issue type, statuses, resolutions and fields in every language of the app, registered with Jira, so that each reader
 * sees a whole deal in one language. Jira has no such names for options, transitions and screens. Each is done once: what an administrator
 * translates otherwise, or has given a name of his own, stays. Made by {@link LateSteps}.
 */
final class TranslationSteps {

    private static final String PREFIX = "jira.translation.";

    private final SetupItems items;
    private final SetupLabels labels;
    private final IssueTypeManager issueTypes;
    private final StatusManager statuses;
    private final ResolutionManager resolutions;
    private final CustomFieldManager fields;
    private final TranslationManager translations;

    /** Something with a name: where its id is remembered, the key of its name, and of its description. */
    private record Named(String item, String kind, String nameKey, String descriptionKey) {}

    TranslationSteps(
            SetupItems items,
            SetupLabels labels,
            IssueTypeManager issueTypes,
            StatusManager statuses,
            ResolutionManager resolutions,
            CustomFieldManager fields,
            TranslationManager translations) {
        this.items = items;
        this.labels = labels;
        this.issueTypes = issueTypes;
        this.statuses = statuses;
        this.resolutions = resolutions;
        this.fields = fields;
        this.translations = translations;
    }

    List<SetupStep> of(SetupPlan plan) {
        return List.of(new PlainStep(
                Reason.of("pipewright.setup.step.translations"),
                () -> all(plan).stream().allMatch(this::isDone) ? StepState.PRESENT : StepState.TO_CREATE,
                () -> all(plan).stream().filter(named -> !isDone(named)).forEach(this::translate)));
    }

    private static List<Named> all(SetupPlan plan) {
        List<Named> all = new ArrayList<>();
        all.add(new Named(
                SetupNames.ISSUE_TYPE,
                "issuetype",
                "pipewright.setup.issue-type.name",
                "pipewright.setup.issue-type.description"));
        for (TemplateStage stage : plan.template().stages()) {
            String item = SetupNames.status(plan.template(), stage.key());
            all.add(new Named(item, "status", stage.nameKey(), stage.descriptionKey()));
        }
        for (String resolution : List.of(SetupNames.RESOLUTION_WON, SetupNames.RESOLUTION_LOST)) {
            all.add(named(resolution, "resolution", "pipewright.setup." + resolution));
        }
        for (String field : JiraDealFields.ALL) {
            all.add(named(SetupNames.field(field), "field", "pipewright.setup.field." + field));
        }
        return all;
    }

    private static Named named(String item, String kind, String key) {
        return new Named(item, kind, key + ".name", key + ".description");
    }

    private boolean isDone(Named named) {
        Optional<String> id = items.id(named.item());
        return id.isPresent() && items.id(SetupNames.translated(named.item())).equals(id);
    }

    private void translate(Named named) {
        String id = items.id(named.item()).orElseThrow();
        if (named.kind().equals("field")) {
            CustomField field = fields.getCustomFieldObject(id);
            suffix(named, field.getFieldName()).ifPresent(suffix -> translate(named, field, suffix));
        } else {
            IssueConstant constant = constant(named.kind(), id);
            suffix(named, constant.getName()).ifPresent(suffix -> translate(named, constant, suffix));
        }
        items.remember(SetupNames.translated(named.item()), id);
    }

    private void translate(Named named, IssueConstant constant, String suffix) {
        for (SetupLanguage language : SetupLanguage.values()) {
            translations.setIssueConstantTranslation(
                    constant,
                    PREFIX + named.kind(),
                    language.locale(),
                    labels.say(language, named.nameKey()) + suffix,
                    labels.say(language, named.descriptionKey()));
        }
    }

    private void translate(Named named, CustomField field, String suffix) {
        for (SetupLanguage language : SetupLanguage.values()) {
            translations.setCustomFieldTranslation(
                    field,
                    language.locale(),
                    labels.say(language, named.nameKey()) + suffix,
                    labels.say(language, named.descriptionKey()));
        }
    }

    private IssueConstant constant(String kind, String id) {
        return switch (kind) {
            case "issuetype" -> issueTypes.getIssueType(id);
            case "status" -> statuses.getStatus(id);
            default -> resolutions.getResolution(id);
        };
    }

    /** What {@link FreeName} put behind our name; empty when the thing has a name of an administrator's own. */
    private Optional<String> suffix(Named named, String name) {
        for (SetupLanguage language : SetupLanguage.values()) {
            String ours = labels.say(language, named.nameKey());
            if (name.equals(ours) || name.startsWith(ours + " (Pipewright")) {
                return Optional.of(name.substring(ours.length()));
            }
        }
        return Optional.empty();
    }
}
