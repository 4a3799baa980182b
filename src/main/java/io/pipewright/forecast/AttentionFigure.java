package io.pipewright.forecast;

import io.pipewright.analysis.Unconverted;
import java.math.BigDecimal;
import java.util.List;

/**
 * How many open deals of a scope need attention for one reason, and what they are worth.
 *
 * @param count how many deals there are, whatever their currency
 * @param amount the sum of those that could be converted, in the decimals of the currency asked for
 * @param unconverted the figures of deals of a currency without a rate, in that currency
 */
public record AttentionFigure(
        AttentionSelection selection, int count, BigDecimal amount, List<Unconverted> unconverted) {

    public AttentionFigure {
        unconverted = List.copyOf(unconverted);
    }
}
