package io.pipewright.jira.money;

import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.People;
import io.pipewright.money.EnteredRate;
import io.pipewright.money.Rate;
import io.pipewright.money.RateSheet;
import java.util.List;

/** All rates, the latest day first, and the reporting currency. Each rate is plain decimal text: one {@code from} is so many {@code to}. */
public record RatesJson(String reporting, List<RateLineJson> rates) {

    static RatesJson of(RateSheet sheet, People people, Sentences reader) {
        return new RatesJson(
                sheet.reporting().getCurrencyCode(),
                sheet.lines().stream()
                        .map(line -> RateLineJson.of(line, people, reader))
                        .toList());
    }

    /** A rate of exchange, valid from an ISO date until a later one. */
    public record RateJson(String from, String to, String rate, String validFrom) {

        public static RateJson of(Rate rate) {
            return new RateJson(
                    rate.from().getCurrencyCode(),
                    rate.to().getCurrencyCode(),
                    rate.value().toPlainString(),
                    rate.validFrom().toString());
        }
    }

    /** A rate with what it is good for today, and with who entered it when (ISO moment). */
    public record RateLineJson(
            String from, String to, String rate, String validFrom, String state, String enteredBy, String enteredAt) {

        static RateLineJson of(RateSheet.Line line, People people, Sentences reader) {
            EnteredRate entered = line.entered();
            RateJson rate = RateJson.of(entered.rate());
            return new RateLineJson(
                    rate.from(),
                    rate.to(),
                    rate.rate(),
                    rate.validFrom(),
                    line.state().code(),
                    people.name(reader, entered.entered().by()),
                    entered.entered().at().toString());
        }
    }

    /** A rate to add, as typed. */
    public record RateRequest(String from, String to, String rate, String validFrom, boolean confirmed) {}

    /** A table of rates to add, as pasted. */
    public record TableRequest(String table, boolean confirmed) {}

    /** The reporting currency to be. */
    public record ReportingRequest(String currency, boolean confirmed) {}
}
