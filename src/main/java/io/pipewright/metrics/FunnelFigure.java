package io.pipewright.metrics;

import io.pipewright.kernel.EnumCode;
import java.util.Optional;

/** The figures of a funnel. Those of a stage are about the deals that first entered it within the period. */
public enum FunnelFigure {
    ENTERED(Part.STAGE),
    /** Ever reached a later stage, or was won. */
    MOVED(Part.STAGE),
    STILL_IN(Part.STAGE),
    /** Was lost and got no further. */
    LOST_THERE(Part.STAGE),
    /** Went elsewhere: back, below deal or parked. */
    LEFT(Part.STAGE),
    /** Ended as an order within the period. */
    WON(Part.ALL),
    /** Ended as lost within the period. */
    LOST(Part.ALL),
    /** Those of one loss reason. */
    LOST_FOR(Part.REASON),
    /** Made within the period, and won now. */
    CREATED_WON(Part.ALL),
    /** Made within the period, and lost now. */
    CREATED_LOST(Part.ALL),
    /** Made within the period, and open now. */
    CREATED_OPEN(Part.ALL);

    /** What there is one figure each of. */
    enum Part {
        STAGE,
        REASON,
        ALL
    }

    private final Part part;

    FunnelFigure(Part part) {
        this.part = part;
    }

    Part part() {
        return part;
    }

    /** The stored form, for example {@code still-in}. */
    public String code() {
        return EnumCode.of(this);
    }

    /** The figure with this code. */
    public static Optional<FunnelFigure> ofCode(String code) {
        return EnumCode.find(FunnelFigure.class, code);
    }
}
