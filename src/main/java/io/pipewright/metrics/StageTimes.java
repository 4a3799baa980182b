package io.pipewright.metrics;

import io.pipewright.analysis.DealMoney;
import io.pipewright.history.columns.TimelineCursor;
import io.pipewright.metrics.TimeInStages.Cycle;
import io.pipewright.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Adds the deals of a walk to the figures of {@link TimeInStages}. */
final class StageTimes {

    private static final int WON = 0;

    private final Ground ground;
    private final StageRows rows;
    private final List<StageVisits> visits;
    private final LeftOut money;
    private final DealMoney ratesAtEnd;
    private final DayCounts wonCycles = new DayCounts();
    private final DayCounts lostCycles = new DayCounts();
    private final DayCounts openAges = new DayCounts();
    private final DayCounts counted = new DayCounts();
    private final Tally won = Tally.of(1);
    private int longest;

    StageTimes(Ground ground, StageRows rows) {
        this.ground = ground;
        this.rows = rows;
        this.visits = IntStream.range(0, rows.size())
                .mapToObj(row -> new StageVisits(ground))
                .toList();
        this.money = new LeftOut(ground.money(ground.actor().today()));
        this.ratesAtEnd = ground.money(ground.actor().today());
    }

    /** Visits all deals; then {@link #times} tells what came of it. */
    StageTimes visit() {
        ground.visit(this::canMatter, this::take);
        return this;
    }

    /** The deals behind a figure of one stage; none where there is no such stage. */
    long[] deals(StageFigure figure, String key) {
        int row = rows.keys().indexOf(key);
        return row < 0 ? new long[0] : visits.get(row).deals(figure);
    }

    private boolean canMatter(TimelineCursor deal) {
        for (int version = Ground.newest(deal); version >= 0; version--) {
            if (ground.phase(deal, version) != Phase.OUTSIDE) {
                return true;
            }
        }
        return false;
    }

    private void take(TimelineCursor deal) {
        Phase now = ground.phase(deal, Ground.newest(deal));
        takeVisits(deal, now);
        if (now.hasEnded()) {
            takeEnded(deal, now);
        } else if (now == Phase.OPEN) {
            takeOpen(deal);
        }
    }

    private void takeVisits(TimelineCursor deal, Phase now) {
        int row = StageRows.NONE;
        int last = 0;
        long since = 0;
        for (int version = 0; version < deal.versions(); version++) {
            if (Ground.held(deal, version)) {
                int next = rows.row(deal, version);
                if (next != row) {
                    complete(deal, row, since, deal.validFrom(version), last, now);
                    row = next;
                    since = deal.validFrom(version);
                }
                last = version;
            }
        }
        if (row != StageRows.NONE) {
            visits.get(row).lasting(deal, since);
        }
    }

    private void complete(TimelineCursor deal, int row, long since, long until, int last, Phase now) {
        if (row != StageRows.NONE) {
            visits.get(row).completed(now, ground.isOwned(deal, last), since, until);
        }
    }

    private void takeEnded(TimelineCursor deal, Phase now) {
        long endedAt = ground.endedAt(deal);
        int days = ground.days(deal.validFrom(0), endedAt);
        longest = Math.max(longest, days);
        if (ground.window().contains(endedAt) && ground.isOwned(deal, Ground.newest(deal))) {
            (now == Phase.WON ? wonCycles : lostCycles).add(days);
            if (now == Phase.WON) {
                takeOrder(deal, endedAt);
            }
        }
    }

    private void takeOrder(TimelineCursor deal, long endedAt) {
        long amount = money.converted(deal, Ground.newest(deal), ratesAtEnd, endedAt);
        if (!money.isMissing()) {
            won.add(WON, deal, amount);
        }
    }

    private void takeOpen(TimelineCursor deal) {
        int newest = Ground.newest(deal);
        if (ground.isOwned(deal, newest)) {
            int age = ground.days(deal.validFrom(0), ground.actor().now().toEpochMilli());
            openAges.add(age);
            if (ground.isCounted(deal, newest)) {
                counted.add(age);
            }
        }
    }

    TimeInStages times() {
        List<TimeInStages.StageLine> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String key = rows.keys().get(row);
            lines.add(visits.get(row).line(key, configured(key)));
        }
        VelocityFormula velocity = new VelocityFormula(
                won.figure(WON, ground.currency()), wonCycles, lostCycles.size(), ground.currency());
        return new TimeInStages(
                ground.request(),
                ground.currency(),
                lines,
                Cycle.of(wonCycles),
                Cycle.of(lostCycles),
                Cycle.of(openAges),
                velocity.of(counted.size(), counted.atMost(longest)),
                money.list());
    }

    private List<Integer> configured(String key) {
        return ground.deals().pipelines().stream()
                .filter(pipeline -> ground.request().scope().projects().test(pipeline.projectId()))
                .flatMap(pipeline -> pipeline.stage(key).flatMap(Stage::rotDays).stream())
                .toList();
    }
}
