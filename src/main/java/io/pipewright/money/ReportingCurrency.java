package io.pipewright.money;

import java.util.Currency;
import java.util.Optional;

/** Port: the currency that the company reports in. It may change at any moment, on any node, so nobody keeps what was read. */
public interface ReportingCurrency {

    /** The currency as long as nobody has chosen one. */
    Currency UNLESS_CHOSEN = Currency.getInstance("USD");

    /** The currency that was chosen last, on whichever node; empty before the first set-up. */
    Optional<Currency> chosen();

    void choose(Currency currency);

    /** The currency that figures are shown in now. */
    default Currency current() {
        return chosen().orElse(UNLESS_CHOSEN);
    }
}
