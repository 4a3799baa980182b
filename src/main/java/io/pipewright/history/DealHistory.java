package io.pipewright.history;

/** The history of all deals as a reader sees it: an unchanging snapshot that includes everything stored before the call. */
public interface DealHistory {

    DealSnapshot upToDate();
}
