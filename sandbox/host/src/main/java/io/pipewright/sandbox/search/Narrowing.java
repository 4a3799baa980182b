package io.pipewright.sandbox.search;

import io.pipewright.sandbox.site.Visibility;
import io.pipewright.sandbox.site.Visibility.VisibleProject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The condition that leaves only what a searcher may browse. */
final class Narrowing {

    private final Visibility visibility;

    Narrowing(Visibility visibility) {
        this.visibility = visibility;
    }

    Sql to(SearchScope scope) {
        if (scope.everything()) {
            return Sql.EVERYTHING;
        }
        Map<VisibleProject, List<Long>> alike = new LinkedHashMap<>();
        for (VisibleProject project : visibility.projectsOf(scope.user())) {
            alike.computeIfAbsent(shape(project), shape -> new ArrayList<>()).add(project.projectId());
        }
        List<Sql> groups = new ArrayList<>();
        alike.forEach((shape, projects) -> groups.add(Sql.all(List.of(Sql.in("i.project", projects), people(shape, scope), levels(shape)))));
        return Sql.any(groups);
    }

    /** Projects with the same rights share one piece of the condition. */
    private static VisibleProject shape(VisibleProject project) {
        return new VisibleProject(0, project.everyIssue(), project.whereReporter(), project.whereAssignee(), project.securityLevels());
    }

    private static Sql people(VisibleProject shape, SearchScope scope) {
        if (shape.everyIssue()) {
            return Sql.EVERYTHING;
        }
        List<Sql> people = new ArrayList<>();
        if (shape.whereReporter() && scope.user() != null) {
            people.add(Sql.of("i.reporter = ?", scope.user().getKey()));
        }
        if (shape.whereAssignee() && scope.user() != null) {
            people.add(Sql.of("i.assignee = ?", scope.user().getKey()));
        }
        return Sql.any(people);
    }

    private static Sql levels(VisibleProject shape) {
        return Sql.any(List.of(Sql.of("i.security is null"), Sql.in("i.security", List.copyOf(new TreeSet<>(shape.securityLevels())))));
    }
}
