package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.site.SecuritySchemes;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The JSON of issues, their histories and their transitions. */
final class IssueBeans {

    private static final String EXPAND = "names,schema,transitions,changelog";
    private static final String SEARCH_EXPAND = "changelog";
    private static final long SECOND = 1000;

    private final Links links;
    private final Beans beans;
    private final FieldCatalog catalog;
    private final SecuritySchemes levels;
    private final CommentBeans comments;
    private final HistoryBeans histories;
    private final TransitionBeans transitions;

    IssueBeans(
            Links links,
            Beans beans,
            FieldCatalog catalog,
            SecuritySchemes levels,
            CommentBeans comments,
            HistoryBeans histories,
            TransitionBeans transitions) {
        this.links = links;
        this.beans = beans;
        this.catalog = catalog;
        this.levels = levels;
        this.comments = comments;
        this.histories = histories;
        this.transitions = transitions;
    }

    Map<String, Object> issue(Issue issue, FieldSelection fields, Set<String> expand) {
        Map<String, Object> bean = bean(EXPAND, issue, fields(issue, fields, false));
        if (expand.contains("names")) {
            bean.put("names", catalog.names(issue));
        }
        if (expand.contains("schema")) {
            bean.put("schema", catalog.schemas(issue));
        }
        if (expand.contains("transitions")) {
            bean.put("transitions", transitions.of(issue, expand.contains("transitions.fields")));
        }
        return withChangelog(bean, issue, expand);
    }

    /** As search gives it: moments without their milliseconds. */
    Map<String, Object> found(Issue issue, FieldSelection fields, Set<String> expand) {
        return withChangelog(bean(SEARCH_EXPAND, issue, fields(issue, fields, true)), issue, expand);
    }

    private Map<String, Object> bean(String expand, Issue issue, Map<String, Object> fields) {
        return object(
                "expand",
                expand,
                "id",
                issue.getId().toString(),
                "self",
                links.to("issue/" + issue.getId()),
                "key",
                issue.getKey(),
                "fields",
                fields);
    }

    private Map<String, Object> withChangelog(Map<String, Object> bean, Issue issue, Set<String> expand) {
        if (expand.contains("changelog")) {
            bean.put("changelog", histories.changelog(issue));
        }
        return bean;
    }

    private Map<String, Object> fields(Issue issue, FieldSelection wanted, boolean seconds) {
        Map<String, Object> fields = new LinkedHashMap<>();
        system(issue, seconds).forEach((id, value) -> {
            if (wanted.has(id)) {
                fields.put(id, value.get());
            }
        });
        for (CustomField field : catalog.customFields(issue)) {
            if (wanted.has(field.getId())) {
                fields.put(field.getId(), custom(field, field.getValue(issue)));
            }
        }
        return fields;
    }

    private Map<String, Supplier<Object>> system(Issue issue, boolean seconds) {
        Map<String, Supplier<Object>> fields = new LinkedHashMap<>();
        fields.put("issuetype", () -> beans.issueType(issue.getIssueType()));
        fields.put("project", () -> beans.project(issue.getProjectObject()));
        fields.put("summary", issue::getSummary);
        fields.put("description", issue::getDescription);
        fields.put("status", () -> beans.status(issue.getStatus()));
        fields.put("resolution", () -> beans.resolution(issue.getResolution()));
        fields.put("resolutiondate", () -> moment(issue.getResolutionDate(), seconds));
        fields.put("priority", () -> beans.priority(issue.getPriority()));
        fields.put("assignee", () -> beans.user(issue.getAssignee()));
        fields.put("reporter", () -> beans.user(issue.getReporter()));
        fields.put("creator", () -> beans.user(issue.getCreator()));
        fields.put("created", () -> moment(issue.getCreated(), seconds));
        fields.put("updated", () -> moment(issue.getUpdated(), seconds));
        fields.put("duedate", () -> Beans.day(issue.getDueDate()));
        fields.put("security", () -> security(issue.getSecurityLevelId()));
        for (String empty : List.of("labels", "components", "versions", "fixVersions")) {
            fields.put(empty, List::of);
        }
        fields.put("comment", () -> comments.of(issue));
        return fields;
    }

    private static String moment(Date date, boolean seconds) {
        return Beans.moment(date == null || !seconds ? date : new Date(date.getTime() / SECOND * SECOND));
    }

    private Object security(Long id) {
        return levels.level(id)
                .map(level -> object(
                        "self",
                        links.to("securitylevel/" + id),
                        "id",
                        id.toString(),
                        "description",
                        Beans.text(level.description()),
                        "name",
                        level.name()))
                .orElse(null);
    }

    private Object custom(CustomField field, Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(one -> custom(field, one)).toList();
        }
        if (value instanceof Date date) {
            return FieldCatalog.isMoment(field) ? Beans.moment(date) : Beans.day(date);
        }
        if (value instanceof Option option) {
            return beans.option(option);
        }
        return value instanceof ApplicationUser user
                ? beans.user(user)
                : value == null || value instanceof Number ? value : value.toString();
    }
}
