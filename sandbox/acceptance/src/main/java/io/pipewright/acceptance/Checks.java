package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/** Takes down what one step finds. */
final class Checks {

    /** The step cannot go on: what it needs differs, and was taken down. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped(String message) {
            super(message);
        }
    }

    /** The step cannot be tried at all. */
    static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }

    private final String step;
    private final Report report;

    Checks(String step, Report report) {
        this.step = step;
        this.report = report;
    }

    boolean holds(String check, boolean holds, String expected, String seen, String request) {
        report.add(new Finding(step, check, holds ? Verdict.HELD : Verdict.DIFFERS, expected, seen, request));
        return holds;
    }

    boolean equal(String check, Object expected, Object seen, Answer from) {
        return holds(
                check,
                Objects.equals(expected, seen),
                String.valueOf(expected),
                seen + " in " + from.shown(),
                from.request());
    }

    boolean status(String check, int expected, Answer answer) {
        return holds(check, answer.status() == expected, "status " + expected, answer.shown(), answer.request());
    }

    /** The body of a success. @throws Stopped when it is none */
    JsonNode needed(String check, Answer answer) {
        if (!holds(check, answer.ok(), "status 200 to 299", answer.shown(), answer.request())) {
            throw new Stopped(check);
        }
        return answer.body();
    }

    /** A success that is taken for granted and told only when it fails. @throws Stopped then */
    JsonNode granted(String check, Answer answer) {
        return answer.ok() ? answer.body() : needed(check, answer);
    }

    void notTried(String check, String why, String request) {
        report.add(new Finding(step, check, Verdict.NOT_TRIED, "", why, request));
    }
}
