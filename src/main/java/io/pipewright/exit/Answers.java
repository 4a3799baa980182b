package io.pipewright.exit;

import io.pipewright.deal.DealId;
import io.pipewright.exit.condition.Answer;
import java.util.Map;

/** Port: all answers ever given. There is no way to change or remove one. */
public interface Answers {

    /** The most answers that are kept to one criterion of one deal. */
    int MOST = 200;

    /** The latest answer to each criterion of the deal, by criterion id, read in one query. Of two at one moment the one stored later. */
    Map<Long, Answer> latestOf(DealId deal);

    /**
     * Keeps an answer for good.
     *
     * @return false when there are {@value #MOST} answers to this criterion of this deal; then nothing was stored
     */
    boolean append(Answer answer);
}
