package io.pipewright.exit;

import io.pipewright.deal.DealId;
import io.pipewright.exit.condition.Answer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: all answers ever given. There is no way to change or remove one. */
public interface Answers {

    /** The most answers that are kept to one criterion of one deal. */
    int MOST = 200;

    /** The most answers that are read at once. */
    int MOST_READ = 2000;

    /** What became of an answer that is to count after the latest one that its giver had read. */
    enum Kept {
        STORED,
        /** Somebody answered in between; nothing was stored. */
        OVERTAKEN,
        /** There are {@value #MOST} answers to this criterion of this deal; nothing was stored. */
        FULL
    }

    /**
     * The answers to these criteria of the deal, replaced ones too, newest first, read in one query; the newest {@value #MOST_READ} of
     * them where there are more.
     */
    List<Answer> historyOf(DealId deal, Collection<Long> criteria);

    /** The latest answer to each criterion of the deal, by criterion id, read in one query. Of two at one moment the one stored later. */
    Map<Long, Answer> latestOf(DealId deal);

    /** Keeps an answer for good, whatever was answered before; never {@link Kept#OVERTAKEN}. */
    Kept append(Answer answer);

    /**
     * Keeps an answer for good if nobody answered since.
     *
     * @param seen when the latest answer was given that its giver had read; empty when there was none
     */
    Kept appendAfter(Optional<Instant> seen, Answer answer);
}
