package io.pipewright.acceptance;

/** One part of the day. */
interface Step {

    /** As the report calls it. */
    String name();

    /** Asks and tells the checks what was found; ends early when what it stands on is missing. */
    void live(Day day, Checks checks);
}
