package io.pipewright.exit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.contract.AtOnce;
import io.pipewright.contract.HostileText;
import io.pipewright.deal.DealId;
import io.pipewright.exit.condition.Answer;
import io.pipewright.exit.condition.AnswerValue;
import io.pipewright.exit.condition.Evidence;
import io.pipewright.exit.condition.EvidencePart;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

/** What {@link Answers} promises, for every class that answers the port. */
public abstract class AnswersContract {

    private static final int PEOPLE = 4;
    private static final int ROUNDS = 8;
    private static final DealId DEAL = new DealId(10_001);
    private static final DealId OTHER_DEAL = new DealId(Long.MAX_VALUE);
    private static final UserKey REP = new UserKey("rep");
    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00.001Z");

    /** The store under test, empty. */
    protected abstract Answers answers();

    /** The same store as another node of the cluster uses it. */
    protected Answers elsewhere() {
        return answers();
    }

    private static Answer answer(long criterion, AnswerValue value, Instant at) {
        return new Answer(criterion, DEAL, value, Evidence.NONE, new Stamp(REP, at));
    }

    @Test
    public void aDealWithoutAnswersHasNone() {
        assertThat(answers().latestOf(DEAL)).isEmpty();
    }

    @Test
    public void anAnswerComesBackAsItWasGiven_withTheLongestEvidenceInEveryPart() {
        Map<EvidencePart, String> parts = new EnumMap<>(EvidencePart.class);
        for (EvidencePart part : EvidencePart.values()) {
            parts.put(part, HostileText.of(part.longest()));
        }
        Answer longest = new Answer(
                Long.MAX_VALUE,
                OTHER_DEAL,
                AnswerValue.UNKNOWN,
                new Evidence(Optional.of(LocalDate.of(9999, 12, 31)), parts),
                new Stamp(new UserKey(HostileText.of(255)), Instant.parse("9999-12-31T23:59:59.999Z")));

        answers().append(longest);

        assertThat(elsewhere().latestOf(OTHER_DEAL)).isEqualTo(Map.of(Long.MAX_VALUE, longest));
    }

    @Test
    public void anAnswerWithoutEvidenceComesBackSo_andOneWithAnEarlyDayToo() {
        Answer bare = new Answer(1, DEAL, AnswerValue.YES, Evidence.NONE, new Stamp(REP, Instant.EPOCH));
        Answer early = new Answer(
                2,
                DEAL,
                AnswerValue.NO,
                Evidence.from("Han").on(LocalDate.of(1, 1, 1)),
                new Stamp(REP, Instant.ofEpochMilli(-1)));

        answers().append(bare);
        answers().append(early);

        assertThat(elsewhere().latestOf(DEAL)).isEqualTo(Map.of(1L, bare, 2L, early));
    }

    @Test
    public void aMomentIsKeptToTheMillisecond() {
        Answer precise = answer(1, AnswerValue.YES, Instant.parse("2026-01-10T12:00:00.123456789Z"));
        answers().append(precise);

        assertThat(answers().latestOf(DEAL)).containsEntry(1L, precise);
        assertThat(precise.stamp().at()).isEqualTo(Instant.parse("2026-01-10T12:00:00.123Z"));
    }

    @Test
    public void theLatestAnswerToACriterionCounts_alsoWhenAnEarlierOneIsStoredAfterIt() {
        answers().append(answer(1, AnswerValue.NO, NOON));
        answers().append(answer(1, AnswerValue.YES, NOON.plusMillis(1)));
        answers().append(answer(1, AnswerValue.UNKNOWN, NOON.minusMillis(1)));

        assertThat(elsewhere().latestOf(DEAL)).containsEntry(1L, answer(1, AnswerValue.YES, NOON.plusMillis(1)));
    }

    @Test
    public void ofTwoAnswersAtOneMomentTheOneStoredLaterCounts() {
        answers().append(answer(1, AnswerValue.YES, NOON));
        answers().append(answer(1, AnswerValue.NO, NOON));

        assertThat(elsewhere().latestOf(DEAL)).containsEntry(1L, answer(1, AnswerValue.NO, NOON));
    }

    /** Case S1. */
    @Test
    public void s1_aCriterionOfADealHasSoManyAnswersAndNoMore_andTheLatestOfThemCounts() {
        for (int i = 0; i < Answers.MOST; i++) {
            assertThat(answers().append(answer(1, AnswerValue.NO, NOON.plusMillis(i))))
                    .isEqualTo(Answers.Kept.STORED);
        }

        assertThat(answers().append(answer(1, AnswerValue.YES, NOON.plusSeconds(9))))
                .isEqualTo(Answers.Kept.FULL);
        assertThat(elsewhere().latestOf(DEAL))
                .isEqualTo(Map.of(1L, answer(1, AnswerValue.NO, NOON.plusMillis(Answers.MOST - 1))));
        assertThat(answers().append(answer(2, AnswerValue.YES, NOON))).isEqualTo(Answers.Kept.STORED);
    }

    /** U2. */
    @Test
    public void u2_everyAnswerIsKept_andTheyAreReadNewestFirst() {
        answers().append(answer(1, AnswerValue.NO, NOON));
        answers().append(answer(1, AnswerValue.YES, NOON.plusMillis(2)));
        answers().append(answer(2, AnswerValue.UNKNOWN, NOON.plusMillis(1)));
        answers().append(answer(2, AnswerValue.NO, NOON.plusMillis(1)));
        answers().append(answer(3, AnswerValue.NO, NOON));

        assertThat(elsewhere().historyOf(DEAL, List.of(1L, 2L)))
                .containsExactly(
                        answer(1, AnswerValue.YES, NOON.plusMillis(2)),
                        answer(2, AnswerValue.NO, NOON.plusMillis(1)),
                        answer(2, AnswerValue.UNKNOWN, NOON.plusMillis(1)),
                        answer(1, AnswerValue.NO, NOON));
        assertThat(answers().historyOf(DEAL, List.of())).isEmpty();
        assertThat(answers().historyOf(OTHER_DEAL, List.of(1L))).isEmpty();
    }

    /** U2: two tabs answer one criterion. */
    @Test
    public void u2_anAnswerIsKeptOnlyAfterTheOneThatItsGiverHasRead() {
        Answer first = answer(1, AnswerValue.NO, NOON);
        Answer second = answer(1, AnswerValue.YES, NOON.plusMillis(1));
        Answer late = answer(1, AnswerValue.UNKNOWN, NOON.plusMillis(2));

        assertThat(answers().appendAfter(Optional.of(NOON), first)).isEqualTo(Answers.Kept.OVERTAKEN);
        assertThat(answers().appendAfter(Optional.empty(), first)).isEqualTo(Answers.Kept.STORED);
        assertThat(elsewhere().appendAfter(Optional.of(NOON), second)).isEqualTo(Answers.Kept.STORED);
        assertThat(answers().appendAfter(Optional.of(NOON), late)).isEqualTo(Answers.Kept.OVERTAKEN);
        assertThat(answers().appendAfter(Optional.empty(), late)).isEqualTo(Answers.Kept.OVERTAKEN);

        assertThat(answers().historyOf(DEAL, List.of(1L))).containsExactly(second, first);
    }

    /** U2. */
    @Test
    public void u2_ofTwoWhoHaveReadTheSameAnswerOneIsKept() throws Exception {
        answers().append(answer(1, AnswerValue.NO, NOON));
        AtomicInteger kept = new AtomicInteger();

        AtOnce.all(PEOPLE, person -> {
            Answers seen = person % 2 == 0 ? answers() : elsewhere();
            Answer late = answer(1, AnswerValue.YES, NOON.plusMillis(1 + person));
            if (seen.appendAfter(Optional.of(NOON), late) == Answers.Kept.STORED) {
                kept.incrementAndGet();
            }
        });

        assertThat(kept).hasValue(1);
        assertThat(answers().historyOf(DEAL, List.of(1L))).hasSize(2);
    }

    @Test
    public void answersToOtherCriteriaAndOfOtherDealsDoNotTouchEachOther() {
        Answer other = new Answer(1, OTHER_DEAL, AnswerValue.NO, Evidence.NONE, new Stamp(REP, NOON.plusSeconds(1)));
        answers().append(answer(1, AnswerValue.YES, NOON));
        answers().append(answer(2, AnswerValue.UNKNOWN, NOON));
        answers().append(other);

        assertThat(answers().latestOf(DEAL))
                .isEqualTo(Map.of(1L, answer(1, AnswerValue.YES, NOON), 2L, answer(2, AnswerValue.UNKNOWN, NOON)));
        assertThat(answers().latestOf(OTHER_DEAL)).isEqualTo(Map.of(1L, other));
    }

    @Test
    public void answersThatSeveralGiveAtOnceAreAllKept() throws Exception {
        AtOnce.all(PEOPLE, person -> {
            Answers seen = person % 2 == 0 ? answers() : elsewhere();
            for (int round = 0; round < ROUNDS; round++) {
                seen.append(answer(person * 100 + round, AnswerValue.NO, NOON));
                seen.append(answer(person * 100 + round, AnswerValue.YES, NOON));
            }
        });

        assertThat(answers().latestOf(DEAL)).hasSize(PEOPLE * ROUNDS);
        assertThat(answers().latestOf(DEAL).values()).extracting(Answer::value).containsOnly(AnswerValue.YES);
    }
}
