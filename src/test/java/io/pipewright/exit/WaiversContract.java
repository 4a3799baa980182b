package io.pipewright.exit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.contract.AtOnce;
import io.pipewright.contract.HostileText;
import io.pipewright.deal.DealId;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.util.Map;
import org.junit.Test;

/** What {@link Waivers} promises, for every class that answers the port. */
public abstract class WaiversContract {

    private static final int PEOPLE = 4;
    private static final int ROUNDS = 8;
    private static final DealId DEAL = new DealId(10_001);
    private static final DealId OTHER_DEAL = new DealId(Long.MAX_VALUE);
    private static final UserKey ADMIN = new UserKey("admin");
    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00.001Z");

    /** The store under test, empty. */
    protected abstract Waivers waivers();

    /** The same store as another node of the cluster uses it. */
    protected Waivers elsewhere() {
        return waivers();
    }

    private static Waiver waiver(long criterion, String reason) {
        return new Waiver(criterion, DEAL, new Stamp(ADMIN, NOON), reason);
    }

    @Test
    public void aDealWithoutWaiversHasNone() {
        assertThat(waivers().ofDeal(DEAL)).isEmpty();
    }

    @Test
    public void aWaiverComesBackAsItWasGiven_withTheLongestReason() {
        Waiver longest = new Waiver(
                Long.MAX_VALUE,
                OTHER_DEAL,
                new Stamp(new UserKey(HostileText.of(255)), Instant.parse("9999-12-31T23:59:59.999Z")),
                HostileText.of(Waiver.LONGEST_REASON));

        waivers().append(longest);

        assertThat(elsewhere().ofDeal(OTHER_DEAL)).isEqualTo(Map.of(Long.MAX_VALUE, longest));
    }

    @Test
    public void aMomentIsKeptToTheMillisecond() {
        Waiver precise = new Waiver(1, DEAL, new Stamp(ADMIN, Instant.parse("1969-12-31T23:59:59.123456789Z")), "r");
        waivers().append(precise);

        assertThat(waivers().ofDeal(DEAL)).containsEntry(1L, precise);
        assertThat(precise.stamp().at()).isEqualTo(Instant.parse("1969-12-31T23:59:59.123Z"));
    }

    @Test
    public void theFirstWaiverOfACriterionCountsForGood() {
        Waiver earlierMoment = new Waiver(1, DEAL, new Stamp(ADMIN, NOON.minusSeconds(9)), "second");
        assertThat(waivers().append(waiver(1, "first"))).isEqualTo(waiver(1, "first"));
        assertThat(elsewhere().append(earlierMoment)).as("S1").isEqualTo(waiver(1, "first"));

        assertThat(elsewhere().ofDeal(DEAL)).isEqualTo(Map.of(1L, waiver(1, "first")));
    }

    @Test
    public void waiversOfOtherCriteriaAndOtherDealsDoNotTouchEachOther() {
        Waiver other = new Waiver(1, OTHER_DEAL, new Stamp(ADMIN, NOON), "other");
        waivers().append(other);
        waivers().append(waiver(1, "one"));
        waivers().append(waiver(2, "two"));

        assertThat(waivers().ofDeal(DEAL)).isEqualTo(Map.of(1L, waiver(1, "one"), 2L, waiver(2, "two")));
        assertThat(waivers().ofDeal(OTHER_DEAL)).isEqualTo(Map.of(1L, other));
    }

    @Test
    public void waiversThatSeveralGiveAtOnceAreAllKept() throws Exception {
        AtOnce.all(PEOPLE, person -> {
            Waivers seen = person % 2 == 0 ? waivers() : elsewhere();
            for (int round = 0; round < ROUNDS; round++) {
                seen.append(waiver(person * 100 + round, "first"));
                seen.append(waiver(person * 100 + round, "second"));
            }
        });

        assertThat(waivers().ofDeal(DEAL)).hasSize(PEOPLE * ROUNDS);
        assertThat(waivers().ofDeal(DEAL).values()).extracting(Waiver::reason).containsOnly("first");
    }

    @Test
    public void whenSeveralWaiveTheSameCriterionAtOnceOneWaiverCounts_andLaterOnesDoNotChangeThat() throws Exception {
        AtOnce.all(PEOPLE, person -> (person % 2 == 0 ? waivers() : elsewhere()).append(waiver(1, "by " + person)));
        Map<Long, Waiver> first = waivers().ofDeal(DEAL);

        waivers().append(waiver(1, "too late"));

        assertThat(first).hasSize(1);
        assertThat(elsewhere().ofDeal(DEAL)).isEqualTo(first);
    }
}
