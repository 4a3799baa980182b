package io.pipewright.jira.forecast;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import io.pipewright.analysis.GroupValue;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.StageLabels;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.UserKey;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/**
 * What the lines of a forecast are called in the reader's language. A label is looked up in a cache of Jira's or among
 * the pipelines that the forecast was computed with; none costs a query.
 */
final class GroupLabels {

    private final Sentences to;
    private final People people;
    private final StageLabels stages;
    private final ProjectManager projects;

    GroupLabels(Sentences to, People people, StageLabels stages, ProjectManager projects) {
        this.to = to;
        this.people = people;
        this.stages = stages;
        this.projects = projects;
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
            case STAGE -> stages.of(group.value());
            case PROJECT -> project(Long.parseLong(group.value()));
        };
    }

    private String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(to.text("pipewright.forecast.month-pattern"), to.locale())
                .format(month);
    }

    private String project(long id) {
        Project project = projects.getProjectObj(id);
        return project == null
                ? to.text(Reason.of("pipewright.forecast.project.gone", String.valueOf(id)))
                : project.getName();
    }
}
