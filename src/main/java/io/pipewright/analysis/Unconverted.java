package io.pipewright.analysis;

import java.util.Currency;

/** What the deals of a currency without a rate are worth, in that currency. */
public record Unconverted(Currency currency, Figure figure) {}
