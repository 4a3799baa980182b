package io.pipewright.bench;

import io.pipewright.deal.ForecastCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one would write at first: a list of versions per deal, and a loop over all of them. */
final class NaiveLoop implements Contestant {

    private static final List<ForecastCategory> CATEGORIES = List.of(
            ForecastCategory.COMMIT,
            ForecastCategory.MOST_LIKELY,
            ForecastCategory.BEST_CASE,
            ForecastCategory.PIPELINE);

    private final List<List<RaceRow>> deals = new ArrayList<>();

    NaiveLoop(List<RaceRow> rows) {
        for (RaceRow row : rows) {
            if (deals.isEmpty() || last().get(0).deal() != row.deal()) {
                deals.add(new ArrayList<>());
            }
            last().add(row);
        }
    }

    private List<RaceRow> last() {
        return deals.get(deals.size() - 1);
    }

    @Override
    public String name() {
        return "Naive loop";
    }

    @Override
    public Map<String, List<Long>> answer(Question question, long moment) {
        return switch (question) {
            case NOW -> rollUp(Long.MAX_VALUE - 1);
            case AS_OF -> rollUp(moment);
            case WATERFALL -> waterfall();
            case CONVERSION -> conversion();
        };
    }

    private static RaceRow at(List<RaceRow> versions, long moment) {
        RaceRow found = null;
        for (RaceRow version : versions) {
            found = version.validFrom() <= moment ? version : found;
        }
        return found;
    }

    private Map<String, List<Long>> rollUp(long moment) {
        long[][] sums = new long[Short.MAX_VALUE][];
        for (List<RaceRow> versions : deals) {
            RaceRow row = at(versions, moment);
            if (row != null && counts(row)) {
                if (sums[row.owner()] == null) {
                    sums[row.owner()] = new long[7];
                }
                add(row, sums[row.owner()]);
            }
        }
        Map<String, List<Long>> figures = new TreeMap<>();
        for (int owner = 0; owner < sums.length; owner++) {
            if (sums[owner] != null) {
                figures.put(
                        "JIRAUSER" + owner, Arrays.stream(sums[owner]).boxed().toList());
            }
        }
        return figures;
    }

    private static boolean counts(RaceRow row) {
        return row.isOpen()
                ? row.closeDay() >= RaceCourse.day(RaceCourse.QUARTER.from())
                        && row.closeDay() < RaceCourse.day(RaceCourse.QUARTER.to())
                : row.kind() > 0
                        && row.since() >= RaceCourse.millis(RaceCourse.QUARTER.from())
                        && row.since() < RaceCourse.millis(RaceCourse.QUARTER.to());
    }

    private static void add(RaceRow row, long[] line) {
        if (row.isOpen()) {
            line[CATEGORIES.indexOf(ForecastCategory.values()[row.category()])] += row.amount();
            line[6] += (row.amount() * row.probability() + 50) / 100;
        } else {
            line[row.kind() == 2 ? 4 : 5] += row.amount();
        }
    }

    private Map<String, List<Long>> waterfall() {
        Waterfall waterfall = new Waterfall();
        for (List<RaceRow> versions : deals) {
            RaceRow start = at(versions, RaceCourse.millis(RaceCourse.QUARTER.from()));
            RaceRow end = at(versions, RaceCourse.millis(RaceCourse.QUARTER.to()));
            if (end != null) {
                waterfall.add(
                        start == null ? 0 : start.stage(),
                        start == null ? 0 : start.amount(),
                        end.stage(),
                        end.amount());
            }
        }
        return waterfall.figures();
    }

    private Map<String, List<Long>> conversion() {
        Conversion conversion = new Conversion();
        for (List<RaceRow> versions : deals) {
            int entered = 0;
            int reached = -1;
            for (RaceRow row : versions) {
                if (row.validFrom() < RaceCourse.millis(RaceCourse.YEAR.to())) {
                    boolean enters = row.since() == row.validFrom()
                            && row.validFrom() >= RaceCourse.millis(RaceCourse.YEAR.from());
                    entered |= enters ? 1 << row.stage() : 0;
                    reached = Math.max(reached, RaceRow.reach(row.stage()));
                }
            }
            conversion.add(entered, reached);
        }
        return conversion.figures();
    }
}
