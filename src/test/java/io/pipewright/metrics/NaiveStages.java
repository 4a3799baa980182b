package io.pipewright.metrics;

import io.pipewright.history.DealVersion;
import io.pipewright.stage.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Durations of definitions D1 and D5, by plain loops. */
final class NaiveStages extends Naive {

    /** Days by name. */
    final Map<String, List<Integer>> days = new TreeMap<>();

    final List<BigDecimal> orders = new ArrayList<>();
    int longest;
    private final Map<String, List<DealVersion>> lasting = new TreeMap<>();

    NaiveStages(World world, MetricsRequest request) {
        super(world, request);
        deals.forEach(this::visits);
        deals.forEach(this::cycle);
    }

    private Optional<String> key(DealVersion version) {
        return open(version) ? stage(version).map(Stage::key) : Optional.empty();
    }

    private void note(String name, int count) {
        days.computeIfAbsent(name, first -> new ArrayList<>()).add(count);
    }

    List<Integer> noted(String name) {
        return days.getOrDefault(name, List.of());
    }

    private void visits(long deal, List<DealVersion> versions) {
        DealVersion now = newest(versions);
        for (int at = 0; at < versions.size(); at++) {
            Optional<String> key = key(versions.get(at));
            if (key.isPresent() && (at == 0 || !key(versions.get(at - 1)).equals(key))) {
                int next = at;
                while (next < versions.size() && key(versions.get(next)).equals(key)) {
                    next++;
                }
                if (next < versions.size()) {
                    completed(key.get(), versions.get(at), versions.get(next - 1), versions.get(next), now);
                } else if (owned(now)) {
                    note("now " + key.get(), days(versions.get(at).validFrom(), world.actor.now()));
                    lasting.computeIfAbsent(key.get(), first -> new ArrayList<>())
                            .add(versions.get(at));
                }
            }
        }
    }

    private void completed(String key, DealVersion first, DealVersion last, DealVersion next, DealVersion now) {
        int took = days(first.validFrom(), next.validFrom());
        if (won(now)) {
            note("ever " + key, took);
        }
        if (within(next.validFrom()) && owned(last)) {
            note("all " + key, took);
            if (won(now)) {
                note("won " + key, took);
            }
            if (lost(now)) {
                note("lost " + key, took);
            }
        }
    }

    private void cycle(long deal, List<DealVersion> versions) {
        DealVersion now = newest(versions);
        DealVersion first = versions.get(0);
        if (won(now) || lost(now)) {
            int took = days(created(deal), endedAt(versions));
            longest = Math.max(longest, took);
            if (within(endedAt(versions)) && owned(now)) {
                note(won(now) ? "cycle won" : "cycle lost", took);
                if (won(now)) {
                    convertedIfPossible(now, day(endedAt(versions))).ifPresent(orders::add);
                }
            }
        } else if (open(now) && owned(now)) {
            note("open", days(first.validFrom(), world.actor.now()));
            if (counted(now)) {
                note("counted", days(first.validFrom(), world.actor.now()));
            }
        }
    }

    private Instant created(long deal) {
        return deals.get(deal).get(0).validFrom();
    }

    /** The deals that are in the stage longer than its limit allows. */
    List<Long> stalled(String key) {
        List<Integer> ever = noted("ever " + key);
        return lasting.getOrDefault(key, List.of()).stream()
                .filter(version -> {
                    BigDecimal age = BigDecimal.valueOf(days(version.validFrom(), world.actor.now()));
                    return ever.size() >= 20
                            ? age.compareTo(percentile(ever, 80)) > 0
                            : key.equals("proposal") && age.intValue() > 30;
                })
                .map(DealVersion::dealId)
                .sorted()
                .toList();
    }

    List<Long> now(String key) {
        return lasting.getOrDefault(key, List.of()).stream()
                .map(DealVersion::dealId)
                .sorted()
                .toList();
    }
}
