package io.pipewright.metrics;

import io.pipewright.kernel.EnumCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The figures of what a period did to the open pipeline (definitions D4 for start, end and bars, D3 for slippage). */
public enum ChangeFigure {
    START(Part.END),
    END(Part.END),
    /** Made within the period. */
    CREATED(Part.IN),
    /** Came up from below deal, from parked or omitted, or is a deal again. */
    QUALIFIED_IN(Part.IN),
    REOPENED(Part.IN),
    /** Its close date was later, or none, and now lies in the period. */
    PULLED_IN(Part.IN),
    /** Its close date was earlier and now lies in the period. */
    PUSHED_IN(Part.IN),
    INCREASED(Part.IN),
    TRANSFERRED_IN(Part.IN),
    /** What changed rates of exchange did to the deals of the start. */
    FX(Part.EITHER),
    DECREASED(Part.OUT),
    /** Its close date is now later, or none. */
    PUSHED_OUT(Part.OUT),
    /** Its close date now lies before the period. */
    PULLED_OUT(Part.OUT),
    /** Went below deal, was parked or omitted, or is no deal any longer. */
    REMOVED(Part.OUT),
    TRANSFERRED_OUT(Part.OUT),
    LOST(Part.OUT),
    WON(Part.OUT),
    /** Of the deals due at the start. */
    DUE_WON(Part.SLIPPAGE),
    DUE_LOST(Part.SLIPPAGE),
    DUE_SLIPPED(Part.SLIPPAGE),
    DUE_OPEN(Part.SLIPPAGE);

    /** What a figure is part of. */
    public enum Part {
        END,
        IN,
        OUT,
        EITHER,
        SLIPPAGE
    }

    private final Part part;

    ChangeFigure(Part part) {
        this.part = part;
    }

    /** Whether it adds to the pipeline, takes from it, or is no bar. */
    public Part part() {
        return part;
    }

    /** Whether it stands between start and end. */
    public boolean isBar() {
        return part == Part.IN || part == Part.OUT || part == Part.EITHER;
    }

    /** The bars in their order. */
    public static List<ChangeFigure> bars() {
        return Arrays.stream(values()).filter(ChangeFigure::isBar).toList();
    }

    /** The stored form, for example {@code pulled-in}. */
    public String code() {
        return EnumCode.of(this);
    }

    /** The bar with this code. */
    public static Optional<ChangeFigure> barOfCode(String code) {
        return EnumCode.find(ChangeFigure.class, code).filter(ChangeFigure::isBar);
    }
}
