package io.pipewright.jira.forecast;

import io.pipewright.analysis.Dimension;
import io.pipewright.deal.OwnerChoice;
import io.pipewright.deal.Scope;
import io.pipewright.forecast.ForecastRequest;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Days;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.money.Currencies;
import io.pipewright.period.PeriodChoice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A forecast as it is asked for in an address. */
record ForecastInput(String scope, String period, String group, String currency, String owner, String at) {

    /** @throws InvalidValue naming {@code scope}, {@code period}, {@code group}, {@code currency}, {@code owner} or {@code at} */
    ForecastRequest request(Actor actor) {
        return new ForecastRequest(
                Scope.parse(scope),
                OwnerChoice.parse(owner),
                PeriodChoice.resolve(period, actor.today()),
                dimension(),
                Currencies.parseOptional("currency", currency),
                moment(actor));
    }

    /** The end of an earlier day; of today that is now. */
    private Optional<Instant> moment(Actor actor) {
        Optional<LocalDate> day = Days.parseOptional("at", at);
        if (day.filter(given -> given.isAfter(actor.today())).isPresent()) {
            throw new InvalidValue("at", Reason.of("pipewright.forecast.at.future"));
        }
        return day.filter(given -> given.isBefore(actor.today()))
                .map(given ->
                        given.plusDays(1).atStartOfDay(actor.zone()).toInstant().minusMillis(1));
    }

    private Dimension dimension() {
        return isBlank(group)
                ? Dimension.MONTH
                : Dimension.ofCode(Text.asSeen(group))
                        .orElseThrow(
                                () -> new InvalidValue("group", Reason.of("pipewright.forecast.grouping.unknown")));
    }

    private static boolean isBlank(String text) {
        return Text.stripped(text).isEmpty();
    }
}
