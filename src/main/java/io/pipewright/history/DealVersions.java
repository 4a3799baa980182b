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
     * Puts the given versions in the place of known ones, all or none, under new sequence numbers in the order given. Each deal's versions
     * begin with its creation. Of the deals given, the known rows go and those of the same changes as given versions; every other row
     * stays, whatever its change id, so that a change recorded during a rebuild is not lost.
     *
     * @param known rows of the store, by their sequence numbers
     */
    void replace(Collection<DealVersion> known, Collection<DealVersion> versions);

    long count();
}
