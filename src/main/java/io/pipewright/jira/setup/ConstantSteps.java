package io.pipewright.jira.setup;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusCategoryManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.IssueConstant;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.StageKind;
import io.pipewright.stage.TemplateStage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The issue type, the statuses and the resolutions, which are the same for every pipeline of a template. Made by {@link LateSteps}. */
final class ConstantSteps {

    private static final Long STANDARD_AVATAR = 0L;
    private static final String STATUS_ICON = "/images/icons/statuses/generic.png";

    private final SetupItems items;
    private final SetupLabels labels;
    private final IssueTypeManager issueTypes;
    private final StatusManager statuses;
    private final StatusCategoryManager categories;
    private final ResolutionManager resolutions;

    ConstantSteps(
            SetupItems items,
            SetupLabels labels,
            IssueTypeManager issueTypes,
            StatusManager statuses,
            StatusCategoryManager categories,
            ResolutionManager resolutions) {
        this.items = items;
        this.labels = labels;
        this.issueTypes = issueTypes;
        this.statuses = statuses;
        this.categories = categories;
        this.resolutions = resolutions;
    }

    List<SetupStep> of(SetupPlan plan) {
        List<SetupStep> steps = new ArrayList<>();
        steps.add(issueType(plan));
        plan.template().stages().forEach(stage -> steps.add(status(plan, stage)));
        steps.add(resolution(plan, SetupNames.RESOLUTION_WON));
        steps.add(resolution(plan, SetupNames.RESOLUTION_LOST));
        return steps;
    }

    private SetupStep issueType(SetupPlan plan) {
        String description = labels.say(plan, "pipewright.setup.issue-type.description");
        return new CreatedItem(
                        items,
                        SetupNames.ISSUE_TYPE,
                        "issue-type",
                        labels.say(plan, "pipewright.setup.issue-type.name"))
                .found(id -> name(issueTypes.getIssueType(id)))
                .unlessTaken(taken(issueTypes.getIssueTypes()))
                .made(name -> issueTypes
                        .createIssueType(name, description, STANDARD_AVATAR)
                        .getId());
    }

    private SetupStep status(SetupPlan plan, TemplateStage stage) {
        String name = labels.say(plan, stage.nameKey());
        String description = labels.say(plan, stage.descriptionKey());
        return new CreatedItem(items, SetupNames.status(plan.template(), stage.key()), "status", name)
                .found(id -> name(statuses.getStatus(id)))
                .unlessTaken(taken(statuses.getStatuses()))
                .sharing(() -> sharedStatus(stage, name))
                .made(free -> createStatus(free, description, stage.kind()));
    }

    /** The status that another template's pipelines use for the same stage under the same name: one "Won" serves them all. */
    private Optional<String> sharedStatus(TemplateStage stage, String name) {
        return Stream.of(PipelineTemplate.values())
                .flatMap(template -> items.id(SetupNames.status(template, stage.key())).stream())
                .filter(id -> name(statuses.getStatus(id)).filter(name::equals).isPresent())
                .findFirst();
    }

    private String createStatus(String name, String description, StageKind kind) {
        return statuses.createStatus(
                        name, description, STATUS_ICON, categories.getStatusCategoryByKey(categoryOf(kind)))
                .getId();
    }

    private static String categoryOf(StageKind kind) {
        return switch (kind) {
            case BELOW_DEAL, PARKED -> "new";
            case OPEN -> "indeterminate";
            case WON, LOST, AFTER_SALE -> "done";
        };
    }

    private SetupStep resolution(SetupPlan plan, String item) {
        String key = "pipewright.setup." + item;
        String description = labels.say(plan, key + ".description");
        return new CreatedItem(items, item, "resolution", labels.say(plan, key + ".name"))
                .found(id -> name(resolutions.getResolution(id)))
                .unlessTaken(taken(resolutions.getResolutions()))
                .made(name -> resolutions.createResolution(name, description).getId());
    }

    private static Optional<String> name(IssueConstant constant) {
        return Optional.ofNullable(constant).map(IssueConstant::getName);
    }

    /** Jira compares the names of these without regard to case. */
    private static Predicate<String> taken(Collection<? extends IssueConstant> all) {
        return name -> all.stream().anyMatch(constant -> constant.getName().equalsIgnoreCase(name));
    }
}
