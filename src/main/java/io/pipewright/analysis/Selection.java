package io.pipewright.analysis;

import io.pipewright.deal.OwnerChoice;
import io.pipewright.deal.Scope;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * Which deals of a scope a figure is the sum of: those of a measure, of one line or of all lines, of the main section or of a currency that
 * stays unconverted, as of a moment or as of now.
 *
 * @param owner whose deals
 */
public record Selection(
        Scope scope,
        OwnerChoice owner,
        Measure measure,
        Optional<GroupValue> group,
        Optional<Currency> unconverted,
        Optional<Instant> moment) {}
