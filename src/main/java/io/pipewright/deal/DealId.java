package io.pipewright.deal;

/** Identity of a deal for life: the id of the issue that carries it, which stays when the key changes. */
public record DealId(long value) implements Comparable<DealId> {

    public DealId {
        if (value <= 0) {
            throw new IllegalArgumentException("A deal id is positive: " + value);
        }
    }

    @Override
    public int compareTo(DealId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
