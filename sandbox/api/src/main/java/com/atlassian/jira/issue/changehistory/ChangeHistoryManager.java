package com.atlassian.jira.issue.changehistory;

import com.atlassian.jira.issue.Issue;
import java.util.List;

/** Reads the change history of an issue. */
public interface ChangeHistoryManager {

    List<ChangeHistory> getChangeHistories(Issue issue);

    ChangeHistory getChangeHistoryById(Long id);
}
