package io.pipewright.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waiting for work that Jira does in the background. */
final class Pause {

    private static final long MILLIS = 500;

    private Pause() {}

    /** Asks again and again until the answer is the one that is waited for, or patience ends; gives the last answer. */
    static Answer until(Supplier<Answer> question, Predicate<Answer> done, Duration patience) {
        Instant end = Instant.now().plus(patience);
        Answer answer = question.get();
        while (!done.test(answer) && Instant.now().isBefore(end)) {
            rest();
            answer = question.get();
        }
        return answer;
    }

    private static void rest() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
