package io.pipewright.board;

import io.pipewright.deal.Probability;
import io.pipewright.forecast.Attention;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the history tells of a deal on the board.
 *
 * @param stage empty when no stage stands for its status
 * @param amount in the deal's own currency
 * @param converted in the board's currency; empty without an amount or a rate
 * @param weighted the converted amount by the probability (definitions D1)
 * @param ownProbability whether its probability is another than its stage's
 * @param attention what is wrong with it; nothing with a deal that is not open
 */
public record BoardDeal(
        long id,
        Optional<Stage> stage,
        Optional<BigDecimal> amount,
        Currency currency,
        Optional<BigDecimal> converted,
        Optional<BigDecimal> weighted,
        Optional<LocalDate> closeDate,
        Optional<Probability> probability,
        boolean ownProbability,
        Optional<UserKey> owner,
        long daysInStage,
        Optional<LocalDate> nextStepDate,
        Set<Attention> attention) {

    /** The same deal, needing attention for one more reason. */
    BoardDeal alsoNeeding(Attention reason) {
        Set<Attention> all = EnumSet.of(reason);
        all.addAll(attention);
        return new BoardDeal(
                id,
                stage,
                amount,
                currency,
                converted,
                weighted,
                closeDate,
                probability,
                ownProbability,
                owner,
                daysInStage,
                nextStepDate,
                all);
    }
}
