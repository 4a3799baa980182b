package io.pipewright.deal;

/** Which deals a figure may be made of: those within the scope that the user may browse. Asked once per deal, so answers fast. */
@FunctionalInterface
public interface DealFilter {

    boolean includes(long dealId, long projectId);
}
