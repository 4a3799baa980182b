package io.pipewright.history.columns;

import io.pipewright.history.DealVersions;
import io.pipewright.kernel.NotReady;
import io.pipewright.kernel.Reason;

/**
 * The history of all deals once it has been loaded, which the app does in the background after its start. Until then nobody waits: whoever
 * asks is told how far it has come.
 */
public final class LoadedHistory implements DealHistory {

    private static final int WHOLE = 100;

    private final DealVersions store;
    private volatile DealColumns columns;
    private volatile long stored;
    private volatile long leftOut;
    private volatile boolean loaded;

    public LoadedHistory(DealVersions store) {
        this.store = store;
        this.columns = new DealColumns(store);
    }

    /** Loads what is stored; after a failure it goes on where it stopped. */
    public void load() {
        stored = store.count();
        columns.upToDate();
        leftOut = leftOutNow();
        loaded = true;
    }

    /**
     * Loads everything anew, while readers go on with what they have, where the store holds more or fewer rows than were taken in: rows
     * became visible after long, or went and nothing came in their place.
     */
    public void check() {
        long now = leftOutNow();
        if (now != leftOut && now == leftOutNow()) {
            DealColumns anew = new DealColumns(store);
            anew.upToDate();
            columns = anew;
            leftOut = leftOutNow();
        }
    }

    /** How many rows cannot be read, unless somebody writes at this moment. */
    private long leftOutNow() {
        return store.count() - columns.upToDate().versionCount();
    }

    public boolean isLoaded() {
        return loaded;
    }

    /** @throws NotReady until it is loaded */
    @Override
    public DealSnapshot upToDate() {
        if (!loaded) {
            throw new NotReady(Reason.of("pipewright.history.not-loaded", percent()));
        }
        return columns.upToDate();
    }

    private long percent() {
        long all = stored;
        return all == 0 ? 0 : Math.min(WHOLE - 1L, WHOLE * columns.taken() / all);
    }
}
