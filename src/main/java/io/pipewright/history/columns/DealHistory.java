package io.pipewright.history.columns;

/** The history of all deals as a reader sees it: an unchanging snapshot that includes everything stored before the call. */
public interface DealHistory {

    DealSnapshot upToDate();
}
