package io.pipewright.history.columns;

import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** All versions of all deals at one moment of reading; never changes, and any number of threads may walk over it. */
public final class DealSnapshot {

    private final DealBlock[] blocks;
    private final int dealCount;
    private final long versionCount;
    private final Places.View places;
    private final List<Long> projects;
    private final List<String> statuses;
    private final List<String> owners;
    private final List<Currency> currencies;
    private final List<String> lossReasons;

    DealSnapshot(DealBlock[] blocks, int dealCount, long versionCount, Codes codes) {
        this.blocks = blocks;
        this.dealCount = dealCount;
        this.versionCount = versionCount;
        this.places = codes.places.published();
        this.projects = codes.projects.published();
        this.statuses = codes.statuses.published();
        this.owners = codes.owners.published();
        this.currencies = codes.currencies.published();
        this.lossReasons = codes.lossReasons.published();
    }

    /** Each deal as it stands now. */
    public DealCursor newest() {
        return new DealCursor(blocks, dealCount, places, Long.MAX_VALUE);
    }

    /** Each deal as it stood at the moment. */
    public DealCursor asOf(Instant moment) {
        return new DealCursor(blocks, dealCount, places, moment.toEpochMilli());
    }

    /** Each deal with all its versions. */
    public TimelineCursor timelines() {
        return new TimelineCursor(blocks, dealCount, places);
    }

    Places.View places() {
        return places;
    }

    /** Project ids by code; code 0 stands for none. */
    public List<Long> projects() {
        return projects;
    }

    /** Status ids by code; code 0 stands for none. */
    public List<String> statuses() {
        return statuses;
    }

    /** User keys of owners by code; code 0 stands for no owner. */
    public List<String> owners() {
        return owners;
    }

    /** Currencies by code; code 0 stands for no currency. */
    public List<Currency> currencies() {
        return currencies;
    }

    /** Loss reasons by code, as {@link io.pipewright.history.DealState#lossReason} has them; code 0 stands for none. */
    public List<String> lossReasons() {
        return lossReasons;
    }

    /** How many versions are held, those of deleted deals included. */
    public long versionCount() {
        return versionCount;
    }
}
