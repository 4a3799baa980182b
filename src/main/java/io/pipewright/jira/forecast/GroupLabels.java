package io.pipewright.jira.forecast;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import io.pipewright.analysis.GroupValue;
import io.pipewright.deal.Scope;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Pipelines;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What the lines of a forecast are called in the user's language. Each label is a look into a cache of Jira's, none a query. */
@Named
public class GroupLabels {

    private final Messages messages;
    private final People people;
    private final Pipelines pipelines;
    private final StageNames names;
    private final ProjectManager projects;

    @Inject
    public GroupLabels(
            Messages messages, People people, Pipelines pipelines, StageNames names, ProjectManager projects) {
        this.messages = messages;
        this.people = people;
        this.pipelines = pipelines;
        this.names = names;
        this.projects = projects;
    }

    public String total() {
        return messages.text("pipewright.forecast.table.total");
    }

    public String of(GroupValue group, Scope scope) {
        if (group.isNone()) {
            return messages.text("pipewright.forecast.group.none." + group.by().code());
        }
        return switch (group.by()) {
            case MONTH -> month(YearMonth.parse(group.value()));
            case OWNER -> people.name(new UserKey(group.value()));
            case STAGE -> stage(group.value(), scope);
            case PROJECT -> project(Long.parseLong(group.value()));
        };
    }

    private String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(messages.text("pipewright.forecast.month-pattern"), messages.locale())
                .format(month);
    }

    /** The name of the status; where pipelines of the scope share a stage but not its status, the first one's. */
    private String stage(String key, Scope scope) {
        List<Long> wanted = scope.ids();
        return pipelines.all().stream()
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
                ? messages.text(Reason.of("pipewright.forecast.project.gone", String.valueOf(id)))
                : project.getName();
    }
}
