package io.pipewright.sandbox.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import java.util.Collection;
import java.util.List;

/** Jira's issue manager over the issue store. */
public final class HostIssueManager implements IssueManager {

    private final IssueStore store;

    public HostIssueManager(IssueStore store) {
        this.store = store;
    }

    @Override
    public MutableIssue getIssueObject(Long id) {
        return id == null ? null : store.find(id).orElse(null);
    }

    @Override
    public MutableIssue getIssueObject(String key) {
        return store.find(key).orElse(null);
    }

    @Override
    public MutableIssue getIssueByCurrentKey(String key) {
        return getIssueObject(key);
    }

    @Override
    public List<Issue> getIssueObjects(Collection<Long> ids) {
        return List.copyOf(store.load(ids));
    }

    @Override
    public Collection<Long> getIssueIdsForProject(Long projectId) {
        return store.idsOfProject(projectId);
    }

    @Override
    public long getIssueCountForProject(Long projectId) {
        return store.countOfProject(projectId);
    }
}
