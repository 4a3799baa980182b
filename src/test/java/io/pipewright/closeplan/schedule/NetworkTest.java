package io.pipewright.closeplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.Test;

/** U7, X6: what waits for what, how far a date can slip, and what a slip moves. */
public class NetworkTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate CLOSE = LocalDate.of(2026, 5, 29);

    private static Step step(long id, String date, int workDays, Long... waitsFor) {
        return new Step(id, LocalDate.parse(date), workDays, Set.of(waitsFor));
    }

    private static Network network(Step... steps) {
        return new Network(List.of(steps), WorkDays.WEEKDAYS);
    }

    @Test
    public void aTaskThatNothingWaitsForCanSlipToTheContract() {
        assertThat(network(step(1, "2026-05-22", 1)).slack(CLOSE)).containsEntry(1L, 5);
    }

    @Test
    public void aTaskLeavesTheNextOneTheDaysThatItNeeds() {
        Network review = network(step(1, "2026-05-18", 1), step(2, "2026-05-27", 5, 1L));
        assertThat(review.slack(CLOSE)).containsEntry(2L, 2).containsEntry(1L, 4);
    }

    @Test
    public void aTaskPlannedAfterTheContractHasLessThanNoSlack_andSoHasWhatItWaitsFor() {
        Network late = network(step(1, "2026-05-29", 1), step(2, "2026-06-02", 2, 1L));
        assertThat(late.slack(CLOSE)).containsEntry(2L, -2).containsEntry(1L, -2);
    }

    @Test
    public void aSlipMovesWhatWaits_asFarAsTheGapDoesNotTakeItUp() {
        Network chain = network(step(1, "2026-05-04", 1), step(2, "2026-05-06", 1, 1L), step(3, "2026-05-20", 1, 2L));
        assertThat(chain.slipping(1, MONDAY.plusDays(1))).isEmpty();
        assertThat(chain.slipping(1, LocalDate.of(2026, 5, 8)))
                .containsExactly(Map.entry(2L, LocalDate.of(2026, 5, 11)));
        assertThat(chain.slipping(1, LocalDate.of(2026, 5, 20)))
                .containsExactly(Map.entry(2L, LocalDate.of(2026, 5, 21)), Map.entry(3L, LocalDate.of(2026, 5, 22)));
    }

    @Test
    public void aTaskMayNotWaitForItself_alsoNotByWayOfOthers() {
        assertThat(network(step(1, "2026-05-04", 1, 2L), step(2, "2026-05-05", 1, 1L))
                        .hasCircle())
                .isTrue();
        assertThat(network(step(1, "2026-05-04", 1, 1L)).hasCircle()).isTrue();
        assertThat(network(step(1, "2026-05-04", 1, 9L), step(2, "2026-05-05", 1, 1L))
                        .hasCircle())
                .isFalse();
    }

    @Test
    public void aCircleThatIsThereAllTheSameHoldsUpNothing() {
        Network circle = network(step(1, "2026-05-22", 1, 2L), step(2, "2026-05-22", 1, 1L));
        assertThat(circle.slack(CLOSE)).containsEntry(1L, 5).containsEntry(2L, 5);
        assertThat(circle.slipping(1, CLOSE)).isEmpty();
    }

    /** The naive computation moves a step day by day, and each time pushes what waits until nothing moves any more. */
    @Test
    public void slackAndSlipsOfRandomPlansAreWhatANaiveComputationFinds() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            WorkDays days =
                    new WorkDays(Set.of(MONDAY.plusDays(random.nextInt(20)), MONDAY.plusDays(20 + random.nextInt(20))));
            List<Step> steps = randomSteps(random);
            Network network = new Network(steps, days);
            Map<Long, Integer> slack = network.slack(CLOSE);
            for (Step step : steps) {
                int slip = random.nextInt(15);
                LocalDate to = days.plus(step.date(), slip);
                assertThat(network.slipping(step.id(), to))
                        .as("seed %s, step %s slips by %s", seed, step.id(), slip)
                        .isEqualTo(naiveSlip(steps, step, to, days));
                assertThat(slack.get(step.id()))
                        .as("seed %s, slack of step %s", seed, step.id())
                        .isEqualTo(naiveSlack(steps, step, days));
            }
        }
    }

    private static List<Step> randomSteps(Random random) {
        List<Step> steps = new ArrayList<>();
        int count = 1 + random.nextInt(9);
        for (long id = 1; id <= count; id++) {
            Set<Long> waitsFor = new HashSet<>();
            LongStream.range(1, id).filter(other -> random.nextInt(3) == 0).forEach(waitsFor::add);
            steps.add(new Step(id, MONDAY.plusDays(random.nextInt(30)), 1 + random.nextInt(4), waitsFor));
        }
        return steps;
    }

    private static Map<Long, LocalDate> naiveSlip(List<Step> steps, Step slipped, LocalDate to, WorkDays days) {
        Map<Long, LocalDate> moved = new HashMap<>(Map.of(slipped.id(), to));
        boolean anyMoved = true;
        while (anyMoved) {
            anyMoved = false;
            for (Step step : steps) {
                for (long other : step.waitsFor()) {
                    LocalDate now = moved.getOrDefault(step.id(), step.date());
                    if (moved.containsKey(other) && days.between(moved.get(other), now) < step.workDays()) {
                        moved.put(step.id(), naivePlus(moved.get(other), step.workDays(), days));
                        anyMoved = true;
                    }
                }
            }
        }
        moved.remove(slipped.id());
        return moved;
    }

    private static LocalDate naivePlus(LocalDate from, int workingDays, WorkDays days) {
        LocalDate day = from;
        while (days.between(from, day) < workingDays) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The days are tried from the contract backwards, until all that wait can be done in time. */
    private static int naiveSlack(List<Step> steps, Step step, WorkDays days) {
        LocalDate latest = CLOSE;
        while (!endsInTime(steps, step, latest, days)) {
            latest = latest.minusDays(1);
        }
        return days.between(step.date(), latest);
    }

    private static boolean endsInTime(List<Step> steps, Step step, LocalDate to, WorkDays days) {
        List<Step> freed = steps.stream()
                .map(other -> new Step(other.id(), LocalDate.of(2020, 1, 1), other.workDays(), other.waitsFor()))
                .toList();
        return !to.isAfter(CLOSE)
                && naiveSlip(freed, step, to, days).values().stream().noneMatch(day -> day.isAfter(CLOSE));
    }
}
