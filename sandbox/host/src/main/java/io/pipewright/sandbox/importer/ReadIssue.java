package io.pipewright.sandbox.importer;

import com.atlassian.jira.issue.history.ChangeItemBean;
import java.util.List;
import java.util.Map;

/**
 * An issue of the file in the site's terms, without ids of its own yet. Users are still names.
 *
 * @param number  the number of its key, or null when it is to get the next one
 * @param columns the columns of its row, users by name
 * @param values  the values of custom fields by field id
 */
record ReadIssue(
        Long number,
        Map<String, Object> columns,
        String workflow,
        int stepId,
        String stepStatus,
        Map<String, Object> values,
        List<Change> changes,
        List<Comment> comments) {

    /** One group of changes. */
    record Change(String author, long created, List<ChangeItemBean> items) {}

    /** A comment. */
    record Comment(String author, long created, String body) {}
}
