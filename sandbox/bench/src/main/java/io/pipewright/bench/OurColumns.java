package io.pipewright.bench;

import io.pipewright.analysis.Dimension;
import io.pipewright.analysis.FindDeals;
import io.pipewright.analysis.Measure;
import io.pipewright.deal.Scope;
import io.pipewright.forecast.Forecast;
import io.pipewright.forecast.ForecastLine;
import io.pipewright.forecast.ForecastRequest;
import io.pipewright.forecast.RollUpForecast;
import io.pipewright.history.columns.DealColumns;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.history.columns.RoughFilter;
import io.pipewright.history.columns.TimelineCursor;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The product's columns. A roll-up is the whole use case, from the request to the forecast with its lines, with scope, pipelines, rates and
 * what the user may browse, which is known after the first question. Waterfall and conversion are computed over the same snapshot by rules
 * of this race.
 */
final class OurColumns implements Contestant {

    private static final List<Measure> COMPARED = List.of(
            Measure.COMMIT,
            Measure.MOST_LIKELY,
            Measure.BEST_CASE,
            Measure.PIPELINE,
            Measure.CLOSED,
            Measure.LOST,
            Measure.WEIGHTED);

    private final DealColumns columns;
    private final RollUpForecast rollUp;
    private final boolean anew;
    private int askers;

    /** @param anew whether each question comes from somebody else, of whom nothing is known */
    OurColumns(DealColumns columns, boolean anew) {
        FixedSetup setup = new FixedSetup();
        this.columns = columns;
        this.anew = anew;
        this.rollUp = new RollUpForecast(new FindDeals(
                (who, scope, deals) -> all(deals), setup, setup, columns, (who, group) -> Optional.empty()));
    }

    private static BitSet all(long[] deals) {
        BitSet all = new BitSet(deals.length);
        all.set(0, deals.length);
        return all;
    }

    @Override
    public String name() {
        return anew ? "Ours, another user" : "Ours";
    }

    @Override
    public Map<String, List<Long>> answer(Question question, long moment) {
        return switch (question) {
            case NOW -> rollUp(Optional.empty());
            case AS_OF -> rollUp(Optional.of(Instant.ofEpochMilli(moment)));
            case WATERFALL -> waterfall(columns.upToDate());
            case CONVERSION -> conversion(columns.upToDate());
        };
    }

    private Map<String, List<Long>> rollUp(Optional<Instant> moment) {
        UserKey who = new UserKey("bench" + (anew ? askers++ : 0));
        Actor actor =
                new Actor(Optional.of(who), ZoneOffset.UTC, Locale.ENGLISH, Instant.parse("2018-02-01T00:00:00Z"));
        return figures(rollUp.of(
                actor,
                new ForecastRequest(
                        Scope.projects(List.of(DealGenerator.PROJECT)),
                        RaceCourse.QUARTER,
                        Dimension.OWNER,
                        Optional.of(DealGenerator.CURRENCY),
                        moment)));
    }

    private static Map<String, List<Long>> figures(Forecast forecast) {
        Map<String, List<Long>> figures = new TreeMap<>();
        for (ForecastLine line : forecast.main().groups()) {
            List<Long> sums = COMPARED.stream()
                    .map(measure ->
                            line.figure(measure).amount().unscaledValue().longValueExact())
                    .toList();
            if (sums.stream().anyMatch(sum -> sum != 0)) {
                figures.put(line.group().orElseThrow().value(), sums);
            }
        }
        return figures;
    }

    /** Of the deals that are not open at the end only those matter that have come to where they are since the start. */
    private static Map<String, List<Long>> waterfall(DealSnapshot snapshot) {
        byte[] stages = stages(snapshot);
        DealCursor starts = snapshot.asOf(start());
        DealCursor ends = snapshot.asOf(end());
        RoughFilter open = RoughFilter.byPlace(
                snapshot,
                (project, status) ->
                        Waterfall.isOpen(stages[status]) ? RoughFilter.Decided.ANYHOW : RoughFilter.Decided.NEVER);
        RoughFilter openOrNew = new RoughFilter(
                snapshot,
                (project, status) ->
                        Waterfall.isOpen(stages[status]) ? RoughFilter.Decided.ANYHOW : RoughFilter.Decided.BY_SINCE,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                start().toEpochMilli(),
                Long.MAX_VALUE);
        Waterfall waterfall = new Waterfall();
        boolean more = starts.next(open);
        while (ends.next(openOrNew)) {
            while (more && starts.at() < ends.at()) {
                more = starts.next(open);
            }
            boolean there = more && starts.at() == ends.at();
            waterfall.add(
                    there ? stages[starts.status()] : 0,
                    there ? starts.amount() : 0,
                    stages[ends.status()],
                    ends.amount());
        }
        return waterfall.figures();
    }

    private static Instant start() {
        return Instant.ofEpochMilli(RaceCourse.millis(RaceCourse.QUARTER.from()));
    }

    private static Instant end() {
        return Instant.ofEpochMilli(RaceCourse.millis(RaceCourse.QUARTER.to()));
    }

    private static Map<String, List<Long>> conversion(DealSnapshot snapshot) {
        byte[] stages = stages(snapshot);
        long from = RaceCourse.millis(RaceCourse.YEAR.from());
        long to = RaceCourse.millis(RaceCourse.YEAR.to());
        Conversion conversion = new Conversion();
        TimelineCursor deals = snapshot.timelines();
        while (deals.next()) {
            int until = deals.at(to - 1);
            int entered = 0;
            int reached = -1;
            int before = -1;
            for (int version = 0; version <= until; version++) {
                int stage = stages[deals.status(version)];
                if (stage != before) {
                    reached = Math.max(reached, RaceRow.reach(stage));
                    entered |= deals.validFrom(version) >= from ? 1 << stage : 0;
                    before = stage;
                }
            }
            conversion.add(entered, reached);
        }
        return conversion.figures();
    }

    private static byte[] stages(DealSnapshot snapshot) {
        byte[] stages = new byte[snapshot.statuses().size()];
        for (int code = 1; code < stages.length; code++) {
            stages[code] = RaceRow.stage(snapshot.statuses().get(code));
        }
        return stages;
    }
}
