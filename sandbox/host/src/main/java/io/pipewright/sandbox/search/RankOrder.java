package io.pipewright.sandbox.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;

/**
 * The order by what a field refers to, which may be renamed or moved without the issues being indexed anew: by the place of the
 * referred thing among its kind. Issues without one come last.
 */
final class RankOrder extends LongValuesSource {

    private static final long LAST = Long.MAX_VALUE;

    private final String field;
    private final Map<String, Long> places;

    /** @param keys what the things are ordered by, by id; things with equal keys share a place */
    <K extends Comparable<K>> RankOrder(String field, Map<String, K> keys) {
        List<K> inOrder = new ArrayList<>(new TreeSet<>(keys.values()));
        this.field = field;
        this.places = keys.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry ->
                (long) Collections.binarySearch(inOrder, entry.getValue())));
    }

    @Override
    public LongValues getValues(LeafReaderContext segment, DoubleValues scores) throws IOException {
        SortedSetDocValues references = DocValues.getSortedSet(segment.reader(), field);
        long[] places = placesIn(references);
        return new LongValues() {
            private long place;

            @Override
            public long longValue() {
                return place;
            }

            @Override
            public boolean advanceExact(int document) throws IOException {
                place = references.advanceExact(document) ? places[(int) references.nextOrd()] : LAST;
                return true;
            }
        };
    }

    private long[] placesIn(SortedSetDocValues references) throws IOException {
        long[] found = new long[(int) references.getValueCount()];
        for (int ord = 0; ord < found.length; ord++) {
            found[ord] = places.getOrDefault(references.lookupOrd(ord).utf8ToString(), LAST);
        }
        return found;
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public LongValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
        return false;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return "places of " + field;
    }
}
