package io.pipewright.sandbox.search;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;

/** Issues by key or id; tens of thousands of ids from a function are as good as one. */
final class IssueKeyField extends SearchField {

    private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9_]+)-(\\d{1,18})");
    private static final int MOST_DIGITS = 18;

    private final ProjectManager projects;
    private final BiPredicate<Query, SearchScope> exists;

    /** @param exists whether some issue that the searcher may browse meets a condition */
    IssueKeyField(String name, ProjectManager projects, BiPredicate<Query, SearchScope> exists) {
        super(name, JqlOperator.ORDERED);
        this.projects = projects;
        this.exists = exists;
    }

    @Override
    Query equalsAny(List<JqlValue> values, SearchScope scope) throws JqlException {
        List<Long> ids = new ArrayList<>();
        Map<Long, List<Long>> numbersByProject = new HashMap<>();
        for (JqlValue value : values) {
            if (isId(value.text())) {
                ids.add(existing(Long.parseLong(value.text()), value, scope));
            } else {
                key(value, scope).ifPresent(key -> numbersByProject
                        .computeIfAbsent(key.project(), id -> new ArrayList<>())
                        .add(key.number()));
            }
        }
        List<Query> any = new ArrayList<>();
        if (!ids.isEmpty()) {
            any.add(isAny(IssueDocument.ID, ids));
        }
        numbersByProject.forEach((project, numbers) -> any.add(inProject(project, isAny("number", numbers))));
        return Conditions.any(any);
    }

    private static Query isAny(String field, List<Long> numbers) {
        return LongField.newSetQuery(
                field, numbers.stream().mapToLong(Long::longValue).toArray());
    }

    private static Query inProject(long project, Query condition) {
        return Conditions.all(List.of(Conditions.refersToAny("project", List.of(project)), condition));
    }

    /** Without a pattern, because functions give ids by the hundred thousand. */
    private static boolean isId(String text) {
        boolean digits = !text.isEmpty() && text.length() <= MOST_DIGITS;
        for (int i = 0; digits && i < text.length(); i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits;
    }

    private record Key(long project, long number) {}

    private long existing(long id, JqlValue value, SearchScope scope) throws JqlException {
        if (!value.fromFunction() && !exists.test(isAny(IssueDocument.ID, List.of(id)), scope)) {
            throw new JqlException(JqlMessages.noId(value.text(), name()));
        }
        return id;
    }

    private Optional<Key> key(JqlValue value, SearchScope scope) throws JqlException {
        Matcher matcher = KEY.matcher(value.text());
        if (!matcher.matches()) {
            throw new JqlException(JqlMessages.malformedKey(value.text(), name()));
        }
        Project project = projects.getProjectObjByKey(matcher.group(1).toUpperCase(Locale.ROOT));
        long number = Long.parseLong(matcher.group(2));
        boolean found = project != null
                && (value.fromFunction()
                        || exists.test(inProject(project.getId(), isAny("number", List.of(number))), scope));
        if (!found && !value.fromFunction()) {
            throw new JqlException(JqlMessages.noIssue(value.text(), name()));
        }
        return found ? Optional.of(new Key(project.getId(), number)) : Optional.empty();
    }

    @Override
    Query notEmpty() {
        return Conditions.EVERYTHING;
    }

    @Override
    Query compare(JqlOperator operator, JqlValue value, SearchScope scope) throws JqlException {
        if (isId(value.text())) {
            return Ranges.numbers(IssueDocument.ID, operator, existing(Long.parseLong(value.text()), value, scope));
        }
        return key(value, scope)
                .map(key -> inProject(key.project(), Ranges.numbers("number", operator, key.number())))
                .orElse(Conditions.NOTHING);
    }

    @Override
    List<SortField> order(boolean descending) {
        Map<String, String> keys = projects.getProjects().stream()
                .collect(Collectors.toMap(project -> project.getId().toString(), Project::getKey));
        return List.of(new RankOrder("project", keys).getSortField(descending), Orders.byNumber("number", descending));
    }
}
