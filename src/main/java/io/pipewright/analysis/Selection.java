package io.pipewright.analysis;

import io.pipewright.deal.Scope;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * Which deals of a scope a figure is the sum of: those of a measure, of one line or of all lines, of the main section or of a currency that
 * stays unconverted, as of a moment or as of now.
 */
public record Selection(
        Scope scope,
        Measure measure,
        Optional<GroupValue> group,
        Optional<Currency> unconverted,
        Optional<Instant> moment) {}
