package io.pipewright.jira.setup;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a sales team looks for every day, as queries of Jira over one project. Ids, not names, so that anybody may rename things. */
@Named
class TeamQueries {

    /** A query under the name that a saved filter of it gets. */
    record TeamQuery(String name, String jql) {}

    private final SetupItems items;
    private final ProjectManager projects;
    private final Pipelines pipelines;

    @Inject
    TeamQueries(SetupItems items, ProjectManager projects, Pipelines pipelines) {
        this.items = items;
        this.projects = projects;
        this.pipelines = pipelines;
    }

    /** My open deals, those without a next step, those whose close date has passed, and parked ones to look at this month. */
    List<TeamQuery> of(Sentences reader, String projectKey) {
        return projects.getProjects().stream()
                .filter(project -> project.getKey().equals(projectKey))
                .findFirst()
                .map(Project::getId)
                .flatMap(pipelines::ofProject)
                .map(pipeline -> of(reader, projectKey, pipeline))
                .orElse(List.of());
    }

    private List<TeamQuery> of(Sentences reader, String projectKey, Pipeline pipeline) {
        String open = in(projectKey, pipeline, StageKind.OPEN);
        String parked = in(projectKey, pipeline, StageKind.PARKED);
        String closing = field(JiraDealFields.CLOSE_DATE);
        String revisit = field(JiraDealFields.REVISIT_DATE);
        return Stream.of(
                        query(reader, projectKey, "mine", open + " AND assignee = currentUser() ORDER BY " + closing),
                        query(
                                reader,
                                projectKey,
                                "no-next-step",
                                open + " AND " + field(JiraDealFields.NEXT_STEP) + " IS EMPTY ORDER BY " + closing),
                        query(
                                reader,
                                projectKey,
                                "close-date-passed",
                                open + " AND " + closing + " < startOfDay() ORDER BY " + closing),
                        query(
                                reader,
                                projectKey,
                                "revisit",
                                parked + " AND " + revisit + " >= startOfMonth() AND " + revisit
                                        + " <= endOfMonth() ORDER BY " + revisit))
                .toList();
    }

    private static TeamQuery query(Sentences reader, String projectKey, String name, String jql) {
        return new TeamQuery(reader.text(Reason.of("pipewright.setup.query." + name, projectKey)), jql);
    }

    private String in(String projectKey, Pipeline pipeline, StageKind kind) {
        String statuses = pipeline.stages().stream()
                .filter(stage -> stage.kind() == kind)
                .map(Stage::statusId)
                .collect(Collectors.joining(", "));
        return "project = \"" + projectKey + "\" AND issuetype = " + id(SetupNames.ISSUE_TYPE) + " AND status IN ("
                + statuses + ")";
    }

    private String field(String field) {
        return JiraDealFields.inJql(id(SetupNames.field(field)));
    }

    private String id(String item) {
        return items.id(item).orElseThrow();
    }
}
