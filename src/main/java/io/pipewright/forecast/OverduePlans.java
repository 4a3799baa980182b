package io.pipewright.forecast;

import java.time.LocalDate;
import java.util.BitSet;

/** Port: which close plans are late. */
public interface OverduePlans {

    /** The places in the list of those deals whose close plan has an open task of a day before today. Asked once for all of them. */
    BitSet among(LocalDate today, long[] deals);
}
