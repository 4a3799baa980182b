package io.pipewright.money;

import java.util.Currency;
import java.util.Optional;

/** Port: the currency that stands in the form of a new deal. */
public interface CurrencyPreset {

    /** Follows a change of the reporting currency, unless somebody has chosen another preset. */
    void follow(Optional<Currency> before, Currency after);
}
