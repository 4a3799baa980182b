package io.pipewright.jira.setup;

import io.pipewright.kernel.Reason;

/** One small part of a set-up. A step that finds its work done already reports {@link StepState#PRESENT} and is not carried out. */
interface SetupStep {

    /** What it is about, for the preview and the report. */
    Reason title();

    /** Looks and changes nothing. */
    StepState state();

    void carryOut();
}
