package io.pipewright.sandbox.search;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Issues by key or id; tens of thousands of ids from a function are as good as one. */
final class IssueKeyField extends SearchField {

    private static final int MANY_PROJECTS = 50;
    private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9_]+)-(\\d{1,18})");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private final ProjectManager projects;
    private final BiPredicate<Sql, SearchScope> exists;

    /** @param exists whether some issue that the searcher may browse meets a condition */
    IssueKeyField(String name, ProjectManager projects, BiPredicate<Sql, SearchScope> exists) {
        super(name, JqlOperator.ORDERED);
        this.projects = projects;
        this.exists = exists;
    }

    @Override
    Sql equalsAny(List<JqlValue> values, SearchScope scope) throws JqlException {
        List<Long> ids = new ArrayList<>();
        Map<Long, List<Long>> numbersByProject = new HashMap<>();
        for (JqlValue value : values) {
            if (ID.matcher(value.text()).matches()) {
                ids.add(existing(Long.parseLong(value.text()), value, scope));
            } else {
                key(value, scope).ifPresent(key -> numbersByProject.computeIfAbsent(key.project(), id -> new ArrayList<>()).add(key.number()));
            }
        }
        List<Sql> any = new ArrayList<>();
        if (!ids.isEmpty()) {
            any.add(Sql.in("i.id", ids));
        }
        numbersByProject.forEach((project, numbers) -> any.add(Sql.of("i.project = ?", project).and(Sql.in("i.issuenum", numbers))));
        return Sql.any(any);
    }

    private record Key(long project, long number) {
    }

    private long existing(long id, JqlValue value, SearchScope scope) throws JqlException {
        if (!value.fromFunction() && !exists.test(Sql.of("i.id = ?", id), scope)) {
            throw new JqlException(JqlMessages.noId(value.text(), name()));
        }
        return id;
    }

    private java.util.Optional<Key> key(JqlValue value, SearchScope scope) throws JqlException {
        Matcher matcher = KEY.matcher(value.text());
        if (!matcher.matches()) {
            throw new JqlException(JqlMessages.malformedKey(value.text(), name()));
        }
        Project project = projects.getProjectObjByKey(matcher.group(1).toUpperCase(Locale.ROOT));
        long number = Long.parseLong(matcher.group(2));
        boolean found = project != null && (value.fromFunction()
                || exists.test(Sql.of("i.project = ? and i.issuenum = ?", project.getId(), number), scope));
        if (!found && !value.fromFunction()) {
            throw new JqlException(JqlMessages.noIssue(value.text(), name()));
        }
        return found ? java.util.Optional.of(new Key(project.getId(), number)) : java.util.Optional.empty();
    }

    @Override
    Sql notEmpty() {
        return Sql.EVERYTHING;
    }

    @Override
    Sql compare(JqlOperator operator, JqlValue value, SearchScope scope) throws JqlException {
        if (ID.matcher(value.text()).matches()) {
            return Sql.of("i.id" + sqlOperator(operator), existing(Long.parseLong(value.text()), value, scope));
        }
        return key(value, scope).map(key -> Sql.of("(i.project = ? and i.issuenum" + sqlOperator(operator) + ")", key.project(), key.number()))
                .orElse(Sql.NOTHING);
    }

    @Override
    List<Sql> sort() {
        return List.of(projectOrder(), Sql.of("i.issuenum"));
    }

    /** The projects' order by key as a case of few branches: far cheaper for many rows than looking up each row's project. */
    private Sql projectOrder() {
        List<Project> all = projects.getProjects().stream().sorted(Comparator.comparing(Project::getKey)).toList();
        if (all.isEmpty() || all.size() > MANY_PROJECTS) {
            return Sql.of("(select p.pkey from project p where p.id = i.project)");
        }
        StringBuilder order = new StringBuilder("case i.project");
        for (int place = 0; place < all.size(); place++) {
            order.append(" when ").append(all.get(place).getId()).append(" then ").append(place);
        }
        return Sql.of(order.append(" end").toString());
    }
}
