package io.pipewright.analysis;

/**
 * The rule that says where a deal counts: in which bucket, line and section. A figure and the list behind it ask the
 * same placement, so that they cannot disagree.
 */
public interface Placement extends CountingRule {

    /** Number of the {@link Bucket}. */
    int bucket();

    /** Number of the line among {@link #groups}, or {@link Groups#size} for a deal that is part of the total alone. */
    int group();

    /** Number of the section, as {@link DealMoney#section} gives it. */
    int section();

    /** The lines there are. */
    Groups groups();

    /** The money of the deals placed so far. */
    DealMoney money();
}
