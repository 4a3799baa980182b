package io.pipewright.jira.forecast;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import io.pipewright.analysis.GroupValue;
import io.pipewright.deal.Scope;
import io.pipewright.forecast.Forecast;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.Pipeline;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What the lines of a forecast are called in the reader's language. A label is looked up in a cache of Jira's or among
 * the pipelines that the forecast was computed with; none costs a query.
 */
final class GroupLabels {

    private final Sentences to;
    private final People people;
    private final StageNames names;
    private final ProjectManager projects;
    private final Forecast forecast;

    GroupLabels(Sentences to, People people, StageNames names, ProjectManager projects, Forecast forecast) {
        this.to = to;
        this.people = people;
        this.names = names;
        this.projects = projects;
        this.forecast = forecast;
    }

    String total() {
        return to.text("pipewright.forecast.table.total");
    }

    String of(GroupValue group) {
        if (group.isNone()) {
            return to.text("pipewright.forecast.group.none." + group.by().code());
        }
        return switch (group.by()) {
            case MONTH -> month(YearMonth.parse(group.value()));
            case OWNER -> people.name(to, new UserKey(group.value()));
            case STAGE -> stage(group.value());
            case PROJECT -> project(Long.parseLong(group.value()));
        };
    }

    private String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(to.text("pipewright.forecast.month-pattern"), to.locale())
                .format(month);
    }

    /** The name of the status; where pipelines of the scope share a stage but not its status, the first one's. */
    private String stage(String key) {
        Scope scope = forecast.request().scope();
        List<Long> wanted = scope.ids();
        return forecast.pipelines().stream()
                .filter(pipeline -> scope.kind() != Scope.Kind.PROJECTS
                        || wanted.isEmpty()
                        || wanted.contains(pipeline.projectId()))
                .flatMap((Pipeline pipeline) -> pipeline.stage(key).flatMap(names::ofStatus).stream())
                .findFirst()
                .orElse(key);
    }

    private String project(long id) {
        Project project = projects.getProjectObj(id);
        return project == null
                ? to.text(Reason.of("pipewright.forecast.project.gone", String.valueOf(id)))
                : project.getName();
    }
}
