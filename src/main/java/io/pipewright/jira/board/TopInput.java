package io.pipewright.jira.board;

import io.pipewright.board.TopBy;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import java.util.List;

/** Which list of the largest deals is asked for in an address. */
final class TopInput {

    private static final List<Integer> COUNTS = List.of(5, 10, 20);
    private static final int USUAL_COUNT = 10;

    private TopInput() {}

    /** @throws InvalidValue naming {@code by} */
    static TopBy by(String code) {
        String given = Text.asSeen(code);
        return given.isEmpty()
                ? TopBy.AMOUNT
                : TopBy.ofCode(given)
                        .orElseThrow(() -> new InvalidValue("by", Reason.of("pipewright.board.top.by.unknown")));
    }

    /** @throws InvalidValue naming {@code count} */
    static int count(String text) {
        String given = Text.asSeen(text);
        return given.isEmpty()
                ? USUAL_COUNT
                : COUNTS.stream()
                        .filter(count -> given.equals(count.toString()))
                        .findFirst()
                        .orElseThrow(() -> new InvalidValue("count", Reason.of("pipewright.board.top.count.unknown")));
    }
}
