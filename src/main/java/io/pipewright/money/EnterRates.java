package io.pipewright.money;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Unconfirmed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Use case: an administrator keeps the rates of exchange. They are added and never changed, so that a figure of the past stays what it was.
 * Every method answers with the fresh sheet and throws {@link NotPermitted} for whoever may not enter rates.
 */
public final class EnterRates {

    private static final BigDecimal USUAL_PERCENT = BigDecimal.valueOf(20);

    private final RatesAccess access;
    private final RateTables rates;
    private final ReportingCurrency reporting;
    private final DealsWithoutCurrency deals;

    public EnterRates(RatesAccess access, RateTables rates, ReportingCurrency reporting, DealsWithoutCurrency deals) {
        this.access = access;
        this.rates = rates;
        this.reporting = reporting;
        this.deals = deals;
    }

    /** All rates and the reporting currency. */
    public RateSheet view(Actor actor) {
        requireAccess(actor);
        return sheet(actor);
    }

    /**
     * Adds rates in their order, all or none, and signs them; of one pair and day the last is in force from now on.
     *
     * @param confirmed whether rates that are far off the last ones are meant
     * @throws Unconfirmed with a question for each of those
     */
    public RateSheet add(Actor actor, List<Rate> added, boolean confirmed) {
        requireAccess(actor);
        List<Reason> questions = confirmed ? List.of() : questions(added);
        if (!questions.isEmpty()) {
            throw new Unconfirmed(questions);
        }
        rates.add(added, actor.stamp());
        return sheet(actor);
    }

    /**
     * Makes a currency the one that the company reports in, for everybody from now on.
     *
     * @param confirmed whether it is meant that deals without a currency change their meaning
     * @throws Unconfirmed with the number of those deals, when there are any
     */
    public RateSheet report(Actor actor, Currency currency, boolean confirmed) {
        requireAccess(actor);
        Currency before = reporting.current();
        if (!confirmed && !currency.equals(before)) {
            ask(before, currency);
        }
        reporting.choose(currency);
        return sheet(actor);
    }

    private void ask(Currency before, Currency after) {
        int count = deals.count();
        if (count > 0) {
            throw new Unconfirmed(List.of(Reason.of(
                    "pipewright.money.rates.reporting.question",
                    count,
                    before.getCurrencyCode(),
                    after.getCurrencyCode())));
        }
    }

    /** Rates of one paste are compared with each other, too. */
    private List<Reason> questions(List<Rate> added) {
        List<Rate> known = new ArrayList<>(rates.current().rates());
        List<Reason> questions = new ArrayList<>();
        for (Rate rate : added) {
            question(new RateTable(reporting.current(), known), rate).ifPresent(questions::add);
            known.add(rate);
        }
        return questions;
    }

    private static Optional<Reason> question(RateTable known, Rate rate) {
        return known.before(rate).flatMap(last -> {
            BigDecimal percent = rate.percentAbove(last);
            return percent.abs().compareTo(USUAL_PERCENT) > 0
                    ? Optional.of(question(rate, last, percent))
                    : Optional.empty();
        });
    }

    private static Reason question(Rate rate, Rate last, BigDecimal percent) {
        String key = percent.signum() > 0 ? "pipewright.money.rates.far-above" : "pipewright.money.rates.far-below";
        BigDecimal shown = percent.abs().setScale(0, RoundingMode.HALF_UP);
        return Reason.of(key, equation(rate), shown, equation(last), last.validFrom());
    }

    private static Reason equation(Rate rate) {
        return Reason.of(
                "pipewright.money.rates.equation",
                rate.from().getCurrencyCode(),
                rate.value(),
                rate.to().getCurrencyCode());
    }

    private void requireAccess(Actor actor) {
        if (!access.mayEnterRates(actor)) {
            throw new NotPermitted(Reason.of("pipewright.money.rates.not-permitted"));
        }
    }

    private RateSheet sheet(Actor actor) {
        return RateSheet.of(reporting.current(), rates.entered(), actor.today());
    }
}
