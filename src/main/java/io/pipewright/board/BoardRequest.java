package io.pipewright.board;

import io.pipewright.deal.OwnerChoice;
import io.pipewright.deal.Scope;
import io.pipewright.period.Period;
import java.util.Currency;
import java.util.Optional;

/**
 * What a board is asked for: the deals of a scope and of some owners; of those that were won or lost the ones that ended within the period.
 * Amounts are converted into the currency, the reporting currency when none is given.
 */
public record BoardRequest(Scope scope, OwnerChoice owner, Period period, Optional<Currency> currency) {}
