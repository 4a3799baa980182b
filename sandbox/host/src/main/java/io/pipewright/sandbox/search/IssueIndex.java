package io.pipewright.sandbox.search;

import java.util.Collection;

/** What searches look through; brought up to date after the listeners of a change have run, so a listener may find it late. */
public interface IssueIndex {

    /** Brings what is kept of these issues, given by their ids, up to date with the store. */
    void reindex(Collection<Long> issueIds);

    void remove(long issueId);

    /** Builds the whole index anew. */
    void reindexAll();
}
