package io.pipewright.forecast;

import io.pipewright.kernel.Actor;
import java.util.BitSet;

/** Port: whether people have written down what happens next with a deal. */
public interface NextSteps {

    /** The places in the list of those deals, all of which the user may browse, that have no next step. Asked once for all of them. */
    BitSet missing(Actor actor, long[] deals);
}
