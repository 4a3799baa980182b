package io.pipewright.jira.board;

import io.pipewright.board.BoardRequest;
import io.pipewright.board.TopBy;
import io.pipewright.deal.OwnerChoice;
import io.pipewright.jira.rest.ScopeText;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Days;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.money.Currencies;
import io.pipewright.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A board as it is asked for in an address; {@code to} is the last day of the period. */
record BoardInput(String scope, String owner, String from, String to, String currency) {

    private static final List<Integer> COUNTS = List.of(5, 10, 20);
    private static final int USUAL_COUNT = 10;

    /** @throws InvalidValue naming {@code scope}, {@code owner}, {@code from}, {@code to}, {@code period} or {@code currency} */
    BoardRequest request(Actor actor) {
        return new BoardRequest(
                ScopeText.parse(scope),
                OwnerChoice.parse(owner),
                period(actor.today()),
                Text.stripped(currency).isEmpty()
                        ? Optional.empty()
                        : Optional.of(Currencies.parse("currency", currency)));
    }

    /** This quarter when neither end is given. */
    private Period period(LocalDate today) {
        Period quarter = Period.quarter(today);
        LocalDate first = Days.parseOptional("from", from).orElse(quarter.from());
        LocalDate last = Days.parseOptional("to", to).orElse(quarter.to().minusDays(1));
        return new Period(first, last.plusDays(1));
    }

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
