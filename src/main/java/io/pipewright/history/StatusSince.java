package io.pipewright.history;

import java.time.Instant;

/** Since when a deal has been in its status, from its history. */
public final class StatusSince {

    private final DealVersions versions;

    public StatusSince(DealVersions versions) {
        this.versions = versions;
    }

    /**
     * The start of the newest unbroken run in the status; one query.
     *
     * @param created when the deal was created, which is the answer where the history does not know the deal or not in this status
     */
    public Instant of(long dealId, String statusId, Instant created) {
        return timeline(dealId).inStatusSince(statusId).orElse(created);
    }

    /** All that the history knows of the deal; one query, for who asks it more than one thing. */
    public DealTimeline timeline(long dealId) {
        return DealTimeline.of(dealId, versions);
    }
}
