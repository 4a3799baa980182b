package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.util.UserManager;
import java.util.List;
import java.util.Map;

/** The JSON of what happened to an issue. */
record HistoryBeans(Beans beans, ChangeHistoryManager histories, UserManager users) {

    /** The whole history, the oldest first: Data Center has no pages of it. */
    Map<String, Object> changelog(Issue issue) {
        List<ChangeHistory> all = histories.getChangeHistories(issue);
        return object(
                "startAt",
                0,
                "maxResults",
                all.size(),
                "total",
                all.size(),
                "histories",
                all.stream().map(this::history).toList());
    }

    private Map<String, Object> history(ChangeHistory history) {
        Map<String, Object> bean = object("id", history.getId().toString());
        if (history.getAuthorKey() != null) {
            bean.put("author", beans.user(users.getUserByKeyEvenWhenUnknown(history.getAuthorKey())));
        }
        bean.put("created", Beans.moment(history.getTimePerformed()));
        bean.put(
                "items",
                history.getChangeItemBeans().stream().map(HistoryBeans::item).toList());
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
}
