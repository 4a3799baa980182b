package io.pipewright.history;

import java.util.Collection;
import java.util.function.Consumer;

/** Port: the store of deal versions. It numbers each row with an ascending sequence; rows of a slow writer may become visible late. */
public interface DealVersions {

    /** Stores all in one go, all or none; the sequence numbers given are ignored and new ones assigned in the order of the list. */
    void append(Collection<DealVersion> versions);

    /** Hands over every version with a sequence number greater than the given one, in ascending order of sequence. */
    void after(long sequence, Consumer<DealVersion> each);

    /** Hands over every version of these deals, in any order. */
    void ofDeals(Collection<Long> dealIds, Consumer<DealVersion> each);

    /**
     * Puts the given versions in the place of the stored ones of these deals, all or none, under new sequence numbers in the order given.
     * Each deal's versions begin with its creation. Stored versions with a greater change id than the greatest given for their deal stay,
     * so that a change recorded during a rebuild is not lost. A deal without given versions loses all of its rows.
     */
    void replace(Collection<Long> dealIds, Collection<DealVersion> versions);

    long count();
}
