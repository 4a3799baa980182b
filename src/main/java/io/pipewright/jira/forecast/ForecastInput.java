package io.pipewright.jira.forecast;

import io.pipewright.analysis.Dimension;
import io.pipewright.deal.Scope;
import io.pipewright.forecast.ForecastRequest;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.money.Currencies;
import io.pipewright.period.PeriodChoice;
import java.util.Optional;

/** A forecast as it is asked for in an address. */
record ForecastInput(String scope, String period, String group, String currency) {

    /** @throws InvalidValue naming {@code scope}, {@code period}, {@code group} or {@code currency} */
    ForecastRequest request(Actor actor) {
        return new ForecastRequest(
                Scope.parse(scope),
                PeriodChoice.resolve(period, actor.today()),
                dimension(),
                isBlank(currency) ? Optional.empty() : Optional.of(Currencies.parse("currency", currency)),
                Optional.empty());
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
