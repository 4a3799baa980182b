package io.pipewright.exit;

import io.pipewright.stage.DealForUser;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import io.pipewright.stage.StageTransition;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Where a deal stands on its way to an order: what the stage panel shows.
 *
 * @param path the stages on the way to an order, in order
 * @param place the deal's place on the path, from 0; empty when its stage is aside of the path or its status is not mapped to a stage
 * @param today the day that it is for this user
 * @param since the day, for this user, on which the deal came to its status
 * @param here how it stands against the criteria of its stage
 * @param ahead how it stands against those of the stages ahead that have any
 * @param ownProbability whether somebody set the probability by hand
 * @param ownCategory whether somebody set the forecast category by hand
 * @param lastOnTheWay the stage on the way to an order in which the deal stands or stood last, as far as the history knows
 * @param ways the transitions by which this user may end the deal, or take its end back
 */
public record StageView(
        DealForUser deal,
        List<Stage> path,
        Optional<Integer> place,
        LocalDate today,
        LocalDate since,
        ExitCheck here,
        List<ExitCheck> ahead,
        boolean ownProbability,
        boolean ownCategory,
        Optional<Stage> lastOnTheWay,
        List<StageTransition> ways) {

    public StageView {
        path = List.copyOf(path);
        ahead = List.copyOf(ahead);
        ways = List.copyOf(ways);
    }

    /** How many days the deal has been in its status. */
    public long days() {
        return ChronoUnit.DAYS.between(since, today);
    }

    /** Whether the deal has been in its stage for longer than the stage allows. */
    public boolean stale() {
        return deal.stage().filter(stage -> stage.isStaleAfter(days())).isPresent();
    }

    /** The close date of a deal that is still open although the day has passed. */
    public Optional<LocalDate> overdueSince() {
        boolean open =
                deal.stage().filter(stage -> stage.kind() == StageKind.OPEN).isPresent();
        return deal.deal().closeDate().filter(day -> open && day.isBefore(today));
    }

    /** Whether the deal stands in the stage at this place of the path. */
    public boolean isCurrent(int at) {
        return place.filter(here -> here == at).isPresent();
    }

    /** Whether the deal has left the stage at this place of the path behind; one that was lost or parked keeps what it had passed. */
    public boolean isPassed(int at) {
        return place.or(this::reachedAside).filter(here -> at < here).isPresent();
    }

    /** Whether a deal that is lost or parked got as far as the stage at this place of the path, where it stood last. */
    public boolean isReached(int at) {
        return reachedAside().filter(last -> at == last).isPresent();
    }

    /** Whether the deal is won, lost or parked. */
    public boolean hasEnded() {
        return deal.stage().filter(stage -> !stage.kind().isOnTheWay()).isPresent();
    }

    private Optional<Integer> reachedAside() {
        return place.isEmpty() && hasEnded() ? lastOnTheWay.map(path::indexOf).filter(at -> at >= 0) : Optional.empty();
    }

    /** Whether the stage at this place of the path is the deal's next one. */
    public boolean isNext(int at) {
        return place.filter(here -> at == here + 1).isPresent();
    }
}
