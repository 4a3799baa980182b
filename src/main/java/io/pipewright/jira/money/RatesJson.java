package io.pipewright.jira.money;

import io.pipewright.money.Rate;
import io.pipewright.money.RateSheet;
import java.util.List;

/** All rates, the latest day first, and the reporting currency. Each rate is plain decimal text: one {@code from} is so many {@code to}. */
public record RatesJson(String reporting, List<RateJson> rates) {

    static RatesJson of(RateSheet sheet) {
        return new RatesJson(
                sheet.reporting().getCurrencyCode(),
                sheet.rates().stream().map(RateJson::of).toList());
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

    /** A rate to add, as typed. */
    public record RateRequest(String from, String to, String rate, String validFrom) {}

    /** The reporting currency to be. */
    public record ReportingRequest(String currency) {}
}
