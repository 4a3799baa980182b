package io.pipewright.sandbox.search;

import com.atlassian.jira.issue.Issue;
import java.util.Collection;

/** What searches look through; brought up to date after the listeners of a change have run, so a listener may find it late. */
public interface IssueIndex {

    void reindex(Collection<? extends Issue> issues);

    void remove(long issueId);

    /** Builds the whole index anew. */
    void reindexAll();
}
