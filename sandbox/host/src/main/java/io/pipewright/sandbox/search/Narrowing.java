package io.pipewright.sandbox.search;

import io.pipewright.sandbox.site.Visibility;
import io.pipewright.sandbox.site.Visibility.VisibleProject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/** The condition that leaves only what a searcher may browse. */
final class Narrowing {

    private final Visibility visibility;

    Narrowing(Visibility visibility) {
        this.visibility = visibility;
    }

    Query to(SearchScope scope) {
        if (scope.everything()) {
            return Conditions.EVERYTHING;
        }
        Map<VisibleProject, List<Long>> alike = new LinkedHashMap<>();
        for (VisibleProject project : visibility.projectsOf(scope.user())) {
            alike.computeIfAbsent(shape(project), shape -> new ArrayList<>()).add(project.projectId());
        }
        List<Query> groups = new ArrayList<>();
        alike.forEach((shape, projects) -> groups.add(Conditions.all(
                List.of(Conditions.refersToAny("project", projects), people(shape, scope), levels(shape)))));
        return Conditions.any(groups);
    }

    /** Projects with the same rights share one piece of the condition. */
    private static VisibleProject shape(VisibleProject project) {
        return new VisibleProject(
                0, project.everyIssue(), project.whereReporter(), project.whereAssignee(), project.securityLevels());
    }

    private static Query people(VisibleProject shape, SearchScope scope) {
        if (shape.everyIssue()) {
            return Conditions.EVERYTHING;
        }
        List<Query> people = new ArrayList<>();
        if (shape.whereReporter() && scope.user() != null) {
            people.add(Conditions.refersToAny("reporter", List.of(scope.user().getKey())));
        }
        if (shape.whereAssignee() && scope.user() != null) {
            people.add(Conditions.refersToAny("assignee", List.of(scope.user().getKey())));
        }
        return Conditions.any(people);
    }

    private static Query levels(VisibleProject shape) {
        return Conditions.any(List.of(
                Conditions.not(Conditions.exists("security")),
                Conditions.refersToAny("security", shape.securityLevels())));
    }
}
