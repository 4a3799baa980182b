package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenLayoutItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.workflow.loader.ActionDescriptor;
import io.pipewright.sandbox.issue.Comments.Comment;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The JSON of issues, their histories and their transitions. */
final class IssueBeans {

    private static final String EXPAND =
            "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations";
    private static final String SEARCH_EXPAND = "operations,versionedRepresentations,editmeta,changelog,renderedFields";
    private static final long SECOND = 1000;
    private static final int LAST = Integer.MAX_VALUE;

    private final RestSite site;
    private final Beans beans;
    private final FieldCatalog catalog;

    IssueBeans(RestSite site, Beans beans, FieldCatalog catalog) {
        this.site = site;
        this.beans = beans;
        this.catalog = catalog;
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
            bean.put("transitions", transitions(issue, expand.contains("transitions.fields")));
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
                site.link("issue/" + issue.getId()),
                "key",
                issue.getKey(),
                "fields",
                fields);
    }

    private Map<String, Object> withChangelog(Map<String, Object> bean, Issue issue, Set<String> expand) {
        if (expand.contains("changelog")) {
            bean.put("changelog", changelog(issue));
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
        fields.put("comment", () -> comments(issue));
        return fields;
    }

    private static String moment(Date date, boolean seconds) {
        return Beans.moment(date == null || !seconds ? date : new Date(date.getTime() / SECOND * SECOND));
    }

    private Object security(Long level) {
        return level == null
                ? null
                : site.database()
                        .queryOne(
                                "select lname, description from security_level where id = ?",
                                row -> object(
                                        "self",
                                        site.link("securitylevel/" + level),
                                        "id",
                                        level.toString(),
                                        "description",
                                        Beans.text(row.getString(2)),
                                        "name",
                                        row.getString(1)),
                                level)
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

    Map<String, Object> comments(Issue issue) {
        List<Comment> comments = site.comments().of(issue.getId());
        return object(
                "comments",
                comments.stream()
                        .map(comment -> beans.comment(comment, issue.getId()))
                        .toList(),
                "maxResults",
                comments.size(),
                "total",
                comments.size(),
                "startAt",
                0);
    }

    /** The whole history, the oldest first: Data Center has no pages of it. */
    private Map<String, Object> changelog(Issue issue) {
        List<ChangeHistory> histories = site.history().getChangeHistories(issue);
        return object(
                "startAt",
                0,
                "maxResults",
                histories.size(),
                "total",
                histories.size(),
                "histories",
                histories.stream().map(this::history).toList());
    }

    private Map<String, Object> history(ChangeHistory history) {
        Map<String, Object> bean = object("id", history.getId().toString());
        if (history.getAuthorKey() != null) {
            bean.put("author", beans.user(site.users().getUserByKeyEvenWhenUnknown(history.getAuthorKey())));
        }
        bean.put("created", Beans.moment(history.getTimePerformed()));
        bean.put(
                "items",
                history.getChangeItemBeans().stream().map(IssueBeans::item).toList());
        return bean;
    }

    private static Map<String, Object> item(ChangeItemBean item) {
        return object(
                "field",
                item.getField(),
                "fieldtype",
                item.getFieldType(),
                "from",
                item.getFrom(),
                "fromString",
                item.getFromString(),
                "to",
                item.getTo(),
                "toString",
                item.getToString());
    }

    List<Map<String, Object>> transitions(Issue issue, boolean withFields) {
        return site.operations().availableActions(issue, site.caller()).stream()
                .map(action -> transition(issue, action, withFields))
                .toList();
    }

    private Map<String, Object> transition(Issue issue, ActionDescriptor action, boolean withFields) {
        Object description = action.getMetaAttributes().get("jira.description");
        Map<String, Object> bean = object(
                "id",
                String.valueOf(action.getId()),
                "name",
                action.getName(),
                "description",
                description == null ? "" : description,
                "opsbarSequence",
                LAST,
                "to",
                beans.status(site.statuses().getStatus(site.operations().targetStatusId(issue, action))));
        if (withFields) {
            bean.put(
                    "fields",
                    site.operations()
                            .screenOf(action)
                            .map(screen -> screenFields(screen, issue))
                            .orElseGet(Answers::object));
        }
        return bean;
    }

    private Map<String, Object> screenFields(FieldScreen screen, Issue issue) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (FieldScreenTab tab : screen.getTabs()) {
            for (FieldScreenLayoutItem item : tab.getFieldScreenLayoutItems()) {
                Map<String, Object> meta = catalog.meta(item.getFieldId(), issue);
                if (meta != null) {
                    fields.put(item.getFieldId(), meta);
                }
            }
        }
        return fields;
    }
}
