package io.pipewright.conformance;

/**
 * One question to Jira.
 *
 * @param name     short and permanent
 * @param mustHold what Pipewright relies on
 */
record Check(String name, String mustHold, Probe probe) {

    /** Asks; throws {@link Deviation}, or anything else, when the answer is no. */
    interface Probe {
        void run() throws Exception;
    }

    Outcome ask() {
        try {
            probe.run();
            return new Outcome(name, mustHold, true, "");
        } catch (Exception | LinkageError | AssertionError e) {
            return new Outcome(name, mustHold, false, e instanceof Deviation ? e.getMessage() : e.toString());
        }
    }

    /**
     * The answer.
     *
     * @param detail what was found instead; empty when it holds
     */
    public record Outcome(String name, String mustHold, boolean passed, String detail) {}
}
