package io.pipewright.money;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import java.util.Currency;

/**
 * Use case: an administrator keeps the rates of exchange. They are added and never changed, so that a figure of the past stays what it was.
 * Every method answers with the fresh sheet and throws {@link NotPermitted} for whoever may not enter rates.
 */
public final class EnterRates {

    private final RatesAccess access;
    private final RateTables rates;
    private final ReportingCurrency reporting;

    public EnterRates(RatesAccess access, RateTables rates, ReportingCurrency reporting) {
        this.access = access;
        this.rates = rates;
        this.reporting = reporting;
    }

    /** All rates and the reporting currency. */
    public RateSheet view(Actor actor) {
        requireAccess(actor);
        return sheet();
    }

    /** Adds a rate and signs it; of one pair and day it is in force from now on. */
    public RateSheet add(Actor actor, Rate rate) {
        requireAccess(actor);
        rates.add(rate, actor.stamp());
        return sheet();
    }

    /** Makes a currency the one that the company reports in, for everybody from now on. */
    public RateSheet report(Actor actor, Currency currency) {
        requireAccess(actor);
        reporting.choose(currency);
        return sheet();
    }

    private void requireAccess(Actor actor) {
        if (!access.mayEnterRates(actor)) {
            throw new NotPermitted(Reason.of("pipewright.money.rates.not-permitted"));
        }
    }

    private RateSheet sheet() {
        return RateSheet.of(rates.current());
    }
}
