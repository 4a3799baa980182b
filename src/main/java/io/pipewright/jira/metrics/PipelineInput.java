package io.pipewright.jira.metrics;

import io.pipewright.deal.OwnerChoice;
import io.pipewright.deal.Scope;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Days;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.metrics.MetricsRequest;
import io.pipewright.money.Currencies;
import io.pipewright.period.Period;
import io.pipewright.period.PeriodChoice;
import java.time.LocalDate;

/** What is asked about a pipeline, as an address has it; {@code to} is the last day of the period. */
public record PipelineInput(String scope, String owner, String currency, String from, String to) {

    private static final int LONGEST_SHOWN = 20;

    /** @throws InvalidValue naming {@code scope}, {@code owner}, {@code currency}, {@code from}, {@code to} or {@code period} */
    public MetricsRequest request(Actor actor) {
        return new MetricsRequest(
                Scope.parse(scope),
                OwnerChoice.parse(owner),
                period(actor),
                Currencies.parseOptional("currency", currency));
    }

    /** This quarter unless days are given. */
    private Period period(Actor actor) {
        if (isBlank(from) && isBlank(to)) {
            return PeriodChoice.THIS_QUARTER.at(actor.today());
        }
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (last.isBefore(first)) {
            throw new InvalidValue("to", Reason.of("pipewright.metrics.period.backwards", first));
        }
        return new Period(first, last.plusDays(1));
    }

    private static LocalDate day(String field, String text) {
        if (isBlank(text)) {
            throw new InvalidValue(field, Reason.of("pipewright.metrics.day.both"));
        }
        return Days.read(text)
                .orElseThrow(() -> new InvalidValue(
                        field,
                        Reason.of(
                                "pipewright.metrics.day.not-a-date",
                                Text.shortened(Text.stripped(text), LONGEST_SHOWN))));
    }

    private static boolean isBlank(String text) {
        return Text.stripped(text).isEmpty();
    }
}
