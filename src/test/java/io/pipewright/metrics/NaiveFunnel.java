package io.pipewright.metrics;

import io.pipewright.history.DealVersion;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stage conversion and win rates of definitions D1, by plain loops. */
final class NaiveFunnel extends Naive {

    final Map<String, Integer> skipped = new TreeMap<>();

    NaiveFunnel(World world, MetricsRequest request) {
        super(world, request);
        deals.forEach((deal, versions) -> {
            for (String key : List.of("proposal", "closing", "signing")) {
                stage(deal, versions, key);
            }
            ends(deal, versions);
        });
    }

    private void stage(long deal, List<DealVersion> versions, String key) {
        DealVersion entry = null;
        for (DealVersion version : versions) {
            if (entry == null && isIn(version, key)) {
                entry = version;
            }
        }
        if (entry == null) {
            skip(versions, key);
        } else if (within(entry.validFrom()) && owned(entry)) {
            BigDecimal amount = converted(newest(versions), world.actor.today());
            add("entered " + key, deal, amount);
            add(fate(versions, entry, key) + " " + key, deal, amount);
        }
    }

    private boolean isIn(DealVersion version, String key) {
        return open(version)
                && stage(version).filter(stage -> stage.key().equals(key)).isPresent();
    }

    private String fate(List<DealVersion> versions, DealVersion entry, String key) {
        int position = stage(entry).orElseThrow().position();
        for (DealVersion version : versions) {
            if (won(version) || (open(version) && stage(version).orElseThrow().position() > position)) {
                return "moved";
            }
        }
        DealVersion now = newest(versions);
        return isIn(now, key) ? "still-in" : lost(now) ? "lost-there" : "left";
    }

    /** The deal never was in the stage, but got beyond it. */
    private void skip(List<DealVersion> versions, String key) {
        for (DealVersion version : versions) {
            boolean has = world.pipelines.ofProject(version.state().projectId()).stream()
                    .flatMap(pipeline -> pipeline.stage(key).stream())
                    .map(Stage::kind)
                    .anyMatch(StageKind.OPEN::equals);
            if (has
                    && (won(version)
                            || (open(version)
                                    && positionOf(version, key)
                                            < stage(version).orElseThrow().position()))) {
                if (within(version.validFrom()) && owned(version)) {
                    skipped.merge(key, 1, Integer::sum);
                }
                return;
            }
        }
    }

    private int positionOf(DealVersion version, String key) {
        return world.pipelines
                .ofProject(version.state().projectId())
                .flatMap(pipeline -> pipeline.stage(key))
                .orElseThrow()
                .position();
    }

    private void ends(long deal, List<DealVersion> versions) {
        DealVersion now = newest(versions);
        if (!owned(now)) {
            return;
        }
        if ((won(now) || lost(now)) && within(endedAt(versions))) {
            BigDecimal amount = converted(now, day(endedAt(versions)));
            add(won(now) ? "won" : "lost", deal, amount);
            if (lost(now)) {
                add("lost-for " + now.state().lossReason().orElse(""), deal, amount);
            }
        }
        if (within(versions.get(0).validFrom()) && (won(now) || lost(now) || open(now))) {
            add(
                    won(now) ? "created-won" : lost(now) ? "created-lost" : "created-open",
                    deal,
                    converted(now, world.actor.today()));
        }
    }
}
