package io.pipewright.bench;

import io.pipewright.history.DealVersion;
import io.pipewright.history.columns.DealColumns;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * The product's columns, DuckDB, PostgreSQL and a naive loop answer the same questions over the same versions. All answers must be equal
 * before anything is measured; then they are measured in turns, so that each meets the same load. Prints one table for each size.
 *
 * <p>Arguments: sizes as deals x versions, such as {@code 100000x15}; {@code -Drounds=8}, {@code -Dwarmup=200} and
 * {@code -Dwithout.postgres=true}.
 */
public final class Race {

    private static final int MOMENTS_COMPARED = 10;
    /** So often for the databases, and for Java as many times more as it takes until it is compiled. */
    private static final int WARM_UP = 3;

    private static final int WARM_UP_OF_JAVA = Integer.getInteger("warmup", 200);
    private static final int IN_A_ROW = 5;
    private static final int CHANGES = 20_000;

    private final String size;
    private final int rounds = Integer.getInteger("rounds", 8);
    private final Random random = new Random(7);
    private final List<Contestant> contestants = new ArrayList<>();
    private final Map<Question, Map<String, List<Double>>> times = new EnumMap<>(Question.class);

    private Race(String size) {
        this.size = size;
    }

    /** Runs a race of each size. */
    public static void main(String[] sizes) throws Exception {
        for (String size : sizes) {
            Race race = new Race(size);
            race.begin();
            try {
                race.compare();
                race.warmUp();
                for (int round = 0; round < race.rounds; round++) {
                    race.measure();
                }
                race.print();
            } finally {
                for (Contestant contestant : race.contestants) {
                    contestant.close();
                }
            }
        }
    }

    private void begin() throws Exception {
        String[] numbers = size.split("x");
        List<DealVersion> versions =
                new DealGenerator(42, Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])).versions();
        DealColumns columns = new DealColumns(new GeneratedStore(versions));
        long before = used();
        long start = System.nanoTime();
        columns.upToDate();
        System.out.printf(Locale.ROOT, "%n%s: loaded in %.1f s", size, (System.nanoTime() - start) / 1e9);
        System.out.printf(Locale.ROOT, ", %.1f bytes a version%n", (used() - before) / (double) versions.size());
        applyChanges(versions);
        List<RaceRow> rows = RaceRow.of(versions);
        contestants.add(new OurColumns(columns, false));
        contestants.add(new OurColumns(columns, true));
        contestants.add(new NaiveLoop(rows));
        contestants.addAll(DuckDb.shapes(rows));
        if (!Boolean.getBoolean("without.postgres")) {
            contestants.add(new Postgres(rows));
        }
    }

    /** Stores one change after the other and asks for the snapshot that shows it, in columns of their own. */
    private static void applyChanges(List<DealVersion> versions) {
        GeneratedStore store = new GeneratedStore(versions);
        DealColumns columns = new DealColumns(store);
        columns.upToDate();
        Random random = new Random(3);
        double[] micros = new double[CHANGES];
        for (int change = 0; change < CHANGES; change++) {
            DealVersion any = versions.get(random.nextInt(versions.size()));
            Instant later = DealGenerator.START.plusSeconds(DealGenerator.DAYS * 86_400L + change);
            store.append(List.of(DealVersion.unstored(any.dealId(), any.state(), later, versions.size() + change)));
            long start = System.nanoTime();
            columns.upToDate();
            micros[change] = (System.nanoTime() - start) / 1e3;
        }
        Arrays.sort(micros, CHANGES / 2, CHANGES);
        System.out.printf(
                Locale.ROOT,
                "One change applied: median %.1f us, 90th percentile %.1f us%n",
                micros[CHANGES / 2 + CHANGES / 4],
                micros[CHANGES / 2 + CHANGES * 9 / 20]);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private long moment() {
        return DealGenerator.START.toEpochMilli() + random.nextLong(DealGenerator.DAYS * 86_400_000L);
    }

    private void compare() throws Exception {
        for (Question question : Question.values()) {
            for (int time = 0; time < (question == Question.AS_OF ? MOMENTS_COMPARED : 1); time++) {
                compare(question, moment());
            }
        }
        System.out.println("All answers are equal.");
    }

    private void compare(Question question, long moment) throws Exception {
        Map<String, List<Long>> first = contestants.get(0).answer(question, moment);
        for (Contestant contestant : contestants) {
            Map<String, List<Long>> answer = contestant.answer(question, moment);
            if ((answer.isEmpty() && question != Question.AS_OF) || !answer.equals(first)) {
                throw new IllegalStateException(
                        question + " differs: " + contestant.name() + " says " + answer + ", ours is " + first);
            }
        }
    }

    private void warmUp() throws Exception {
        for (Contestant contestant : contestants) {
            for (Question question : Question.values()) {
                boolean java = contestant instanceof OurColumns || contestant instanceof NaiveLoop;
                for (int time = 0; time < (java ? WARM_UP * WARM_UP_OF_JAVA : WARM_UP); time++) {
                    contestant.answer(question, moment());
                }
            }
        }
    }

    private void measure() throws Exception {
        for (Question question : Question.values()) {
            for (Contestant contestant : contestants) {
                contestant.answer(question, moment());
                for (int time = 0; time < IN_A_ROW; time++) {
                    long moment = moment();
                    long start = System.nanoTime();
                    contestant.answer(question, moment);
                    times.computeIfAbsent(question, any -> new HashMap<>())
                            .computeIfAbsent(contestant.name(), any -> new ArrayList<>())
                            .add((System.nanoTime() - start) / 1e6);
                }
            }
        }
    }

    /** @param part 0 for the best, 2 for the median */
    private double time(Question question, Contestant contestant, int part) {
        double[] sorted = times.get(question).get(contestant.name()).stream()
                .mapToDouble(time -> time)
                .sorted()
                .toArray();
        return sorted[sorted.length * part / 4];
    }

    private void print() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        System.out.printf(Locale.ROOT, "%d times each, load of the machine %.1f%n", rounds * IN_A_ROW, load);
        print("median in ms (times ours)", 2);
        print("best in ms (times ours)", 0);
    }

    private void print(String what, int part) {
        System.out.print("| " + size + ", " + what + " |");
        Arrays.stream(Question.values()).forEach(question -> System.out.print(" " + question.title() + " |"));
        System.out.println("\n|---|---|---|---|---|");
        for (Contestant contestant : contestants) {
            System.out.print("| " + contestant.name() + " |");
            for (Question question : Question.values()) {
                double time = time(question, contestant, part);
                double ours = time(question, contestants.get(0), part);
                System.out.printf(Locale.ROOT, " %.2f (%.1f) |", time, time / ours);
            }
            System.out.println();
        }
    }
}
