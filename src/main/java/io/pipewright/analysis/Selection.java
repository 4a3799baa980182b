package io.pipewright.analysis;

import io.pipewright.deal.Scope;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/**
 * Which deals of a scope a figure is the sum of: those of a measure, of one line or of all lines, of the main section or of a currency that
 * stays unconverted, as of a moment or as of now.
 *
 * @param owners whose deals; empty for everybody's
 */
public record Selection(
        Scope scope,
        Optional<Set<UserKey>> owners,
        Measure measure,
        Optional<GroupValue> group,
        Optional<Currency> unconverted,
        Optional<Instant> moment) {}
