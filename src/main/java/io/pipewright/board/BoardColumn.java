package io.pipewright.board;

import io.pipewright.kernel.UserKey;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One column of the board: a stage, or the stages of several pipelines that share their key and kind.
 *
 * @param key of the stage; empty for the deals whose status no stage stands for
 * @param kind empty for those
 * @param stages none for those
 * @param count how many deals stand in it, whatever their currency
 * @param sums empty for what is pre-deal, which is in no sum (requirement X2)
 * @param where the projects and statuses in which its deals are
 * @param owners who owns its deals; empty when the board is about everybody's
 * @param apart the currencies of its deals that could not be converted
 * @param cards the largest of its deals, each with its card
 */
public record BoardColumn(
        String key,
        Optional<StageKind> kind,
        List<Stage> stages,
        int count,
        Optional<Sums> sums,
        Set<Place> where,
        Set<UserKey> owners,
        List<Currency> apart,
        List<BoardCard> cards) {

    /** What the deals are worth, and what they are worth by their probability (definitions D1); no deal without a rate is in either. */
    public record Sums(BigDecimal amount, BigDecimal weighted) {}

    /** Where some deals are. */
    public record Place(long projectId, String statusId) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byStatus = statusId.compareTo(other.statusId);
            return byStatus == 0 ? Long.compare(projectId, other.projectId) : byStatus;
        }
    }

    /** How many deals have no card. */
    public int more() {
        return count - cards.size();
    }
}
