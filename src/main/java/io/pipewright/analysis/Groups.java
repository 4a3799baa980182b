package io.pipewright.analysis;

import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.period.Period;
import io.pipewright.stage.Stage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers the lines of a forecast and finds the line of a deal. */
public interface Groups {

    /** Moment of the end of a deal that is open. */
    long STILL_OPEN = Long.MIN_VALUE;

    /**
     * The number of the deal's line; {@link #size} for a deal that is in none, such as one of a month outside the period.
     *
     * @param stage negative for a deal that is in no stage
     * @param endedAt when the deal was won or lost in milliseconds, or {@link #STILL_OPEN}
     */
    int of(DealCursor deal, int stage, long endedAt);

    /** The lines in their order of display, each with its number. */
    List<Group> inOrder();

    /** How many numbers there are. */
    int size();

    /** A line and its number. */
    record Group(GroupValue value, int number, boolean alwaysShown) {}

    static Groups of(Dimension dimension, DealSnapshot snapshot, StageTable stages, Period period, ZoneId zone) {
        return switch (dimension) {
            case MONTH -> new ByMonth(period, zone);
            case OWNER -> new ByOwner(snapshot.owners());
            case STAGE -> new ByStage(stages.stages());
            case PROJECT -> new ByProject(snapshot.projects());
        };
    }

    /** By month; open deals without a close date come last. */
    final class ByMonth implements Groups {
        private final List<Period> months;
        private final int[] monthOfDay;
        private final int firstDay;
        private final long[] starts;

        ByMonth(Period period, ZoneId zone) {
            months = period.months();
            firstDay = (int) period.from().toEpochDay();
            monthOfDay = new int[(int) period.to().toEpochDay() - firstDay];
            starts = months.stream()
                    .mapToLong(month -> startOfDay(month.from(), zone))
                    .toArray();
            for (int month = 0; month < months.size(); month++) {
                Period days = months.get(month);
                Arrays.fill(
                        monthOfDay,
                        (int) days.from().toEpochDay() - firstDay,
                        (int) days.to().toEpochDay() - firstDay,
                        month);
            }
        }

        @Override
        public int of(DealCursor deal, int stage, long endedAt) {
            if (endedAt != STILL_OPEN) {
                int found = Arrays.binarySearch(starts, endedAt);
                return found >= 0 ? found : -found - 2;
            }
            int day = deal.closeDay();
            if (stage < 0) {
                return size();
            }
            if (day == DealCursor.NO_DAY) {
                return months.size();
            }
            return day < firstDay || day - firstDay >= monthOfDay.length ? size() : monthOfDay[day - firstDay];
        }

        @Override
        public List<Group> inOrder() {
            List<Group> groups = new ArrayList<>();
            for (Period month : months) {
                groups.add(new Group(
                        new GroupValue(
                                Dimension.MONTH, YearMonth.from(month.from()).toString()),
                        groups.size(),
                        true));
            }
            groups.add(new Group(GroupValue.none(Dimension.MONTH), groups.size(), false));
            return groups;
        }

        @Override
        public int size() {
            return months.size() + 1;
        }
    }

    /** By owner, by user key; deals without an owner come last. */
    final class ByOwner implements Groups {
        private final List<String> owners;

        ByOwner(List<String> owners) {
            this.owners = owners;
        }

        @Override
        public int of(DealCursor deal, int stage, long endedAt) {
            return deal.owner();
        }

        @Override
        public List<Group> inOrder() {
            Map<String, Integer> sorted = new TreeMap<>();
            for (int code = 1; code < owners.size(); code++) {
                sorted.put(owners.get(code), code);
            }
            List<Group> groups = new ArrayList<>();
            sorted.forEach((owner, code) -> groups.add(new Group(new GroupValue(Dimension.OWNER, owner), code, false)));
            groups.add(new Group(GroupValue.none(Dimension.OWNER), 0, false));
            return groups;
        }

        @Override
        public int size() {
            return owners.size();
        }
    }

    /** By stage key, in the order of the path. */
    final class ByStage implements Groups {
        private final int[] groupOfStage;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, Integer> positions = new HashMap<>();

        ByStage(List<Stage> stages) {
            groupOfStage = new int[stages.size()];
            for (int stage = 0; stage < groupOfStage.length; stage++) {
                String key = stages.get(stage).key();
                groupOfStage[stage] = numbers.computeIfAbsent(key, first -> numbers.size());
                positions.merge(key, stages.get(stage).position(), Math::min);
            }
        }

        @Override
        public int of(DealCursor deal, int stage, long endedAt) {
            return stage < 0 ? size() : groupOfStage[stage];
        }

        @Override
        public List<Group> inOrder() {
            return numbers.entrySet().stream()
                    .sorted(Comparator.<Map.Entry<String, Integer>, Integer>comparing(
                                    entry -> positions.getOrDefault(entry.getKey(), Integer.MAX_VALUE))
                            .thenComparing(Map.Entry::getKey))
                    .map(entry -> new Group(new GroupValue(Dimension.STAGE, entry.getKey()), entry.getValue(), false))
                    .toList();
        }

        @Override
        public int size() {
            return numbers.size();
        }
    }

    /** By project id. */
    final class ByProject implements Groups {
        private final List<Long> projects;

        ByProject(List<Long> projects) {
            this.projects = projects;
        }

        @Override
        public int of(DealCursor deal, int stage, long endedAt) {
            return deal.project();
        }

        @Override
        public List<Group> inOrder() {
            Map<Long, Integer> sorted = new TreeMap<>();
            for (int code = 1; code < projects.size(); code++) {
                sorted.put(projects.get(code), code);
            }
            List<Group> groups = new ArrayList<>();
            sorted.forEach(
                    (id, code) -> groups.add(new Group(new GroupValue(Dimension.PROJECT, id.toString()), code, false)));
            return groups;
        }

        @Override
        public int size() {
            return projects.size();
        }
    }

    private static long startOfDay(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
