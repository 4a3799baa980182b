package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** The JSON of the things that issues refer to. */
final class Beans {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final Map<String, String> SIZES =
            Map.of("48x48", "", "24x24", "&size=small", "16x16", "&size=xsmall", "32x32", "&size=medium");

    private final Links links;

    Beans(Links links) {
        this.links = links;
    }

    /** With milliseconds, in the server's zone. */
    static String moment(Date date) {
        return date == null
                ? null
                : MOMENT.format(Instant.ofEpochMilli(date.getTime()).atZone(ZoneId.systemDefault()));
    }

    static String day(Date date) {
        return date == null
                ? null
                : Instant.ofEpochMilli(date.getTime())
                        .atZone(ZoneId.systemDefault())
                        .toLocalDate()
                        .toString();
    }

    Map<String, Object> user(ApplicationUser user) {
        if (user == null) {
            return null;
        }
        return object(
                "self",
                links.to("user?username=" + URLEncoder.encode(user.getName(), StandardCharsets.UTF_8)),
                "name",
                user.getName(),
                "key",
                user.getKey(),
                "emailAddress",
                user.getEmailAddress(),
                "avatarUrls",
                avatars("/secure/useravatar?avatarId=10122"),
                "displayName",
                user.getDisplayName(),
                "active",
                user.isActive(),
                "timeZone",
                ZoneId.systemDefault().getId());
    }

    private Map<String, Object> avatars(String path) {
        Map<String, Object> urls = object();
        for (String size : List.of("48x48", "24x24", "16x16", "32x32")) {
            urls.put(size, links.base() + path + SIZES.get(size));
        }
        return urls;
    }

    Map<String, Object> project(Project project) {
        return object(
                "self",
                links.to("project/" + project.getId()),
                "id",
                project.getId().toString(),
                "key",
                project.getKey(),
                "name",
                project.getName(),
                "projectTypeKey",
                project.getProjectTypeKey().getKey(),
                "avatarUrls",
                avatars("/secure/projectavatar?avatarId=10324"));
    }

    Map<String, Object> issueType(IssueType type) {
        return object(
                "self",
                links.to("issuetype/" + type.getId()),
                "id",
                type.getId(),
                "description",
                text(type.getDescription()),
                "iconUrl",
                icon(type),
                "name",
                type.getName(),
                "subtask",
                type.isSubTask());
    }

    Map<String, Object> status(Status status) {
        return object(
                "self",
                links.to("status/" + status.getId()),
                "description",
                text(status.getDescription()),
                "iconUrl",
                icon(status),
                "name",
                status.getName(),
                "id",
                status.getId(),
                "statusCategory",
                category(status.getStatusCategory()));
    }

    private Map<String, Object> category(StatusCategory category) {
        return object(
                "self",
                links.to("statuscategory/" + category.getId()),
                "id",
                category.getId(),
                "key",
                category.getKey(),
                "colorName",
                category.getColorName(),
                "name",
                category.getName());
    }

    Map<String, Object> resolution(IssueConstant resolution) {
        return resolution == null
                ? null
                : object(
                        "self",
                        links.to("resolution/" + resolution.getId()),
                        "id",
                        resolution.getId(),
                        "description",
                        text(resolution.getDescription()),
                        "name",
                        resolution.getName());
    }

    Map<String, Object> priority(IssueConstant priority) {
        return priority == null
                ? null
                : object(
                        "self",
                        links.to("priority/" + priority.getId()),
                        "iconUrl",
                        icon(priority),
                        "name",
                        priority.getName(),
                        "id",
                        priority.getId());
    }

    Map<String, Object> option(Option option) {
        return object(
                "self",
                links.to("customFieldOption/" + option.getOptionId()),
                "value",
                option.getValue(),
                "id",
                option.getOptionId().toString(),
                "disabled",
                Boolean.TRUE.equals(option.getDisabled()));
    }

    private String icon(IssueConstant constant) {
        return constant.getIconUrl() == null ? "" : links.base() + constant.getIconUrl();
    }

    static String text(String text) {
        return text == null ? "" : text;
    }
}
