package io.pipewright.metrics;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.history.DealVersion;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.Conversion;
import io.pipewright.money.RateTable;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the naive answers share: plain lists of versions, looked through from the first to the last each time. */
class Naive {

    final World world;
    final MetricsRequest request;
    final Optional<Set<UserKey>> owners;
    final Currency currency;
    final Instant start;
    final Instant end;
    /** The versions of each deal that held for a time, the oldest first; of deals that are there today. */
    final Map<Long, List<DealVersion>> deals = new TreeMap<>();
    /** Figures as {@code name -> count/amount/deals}. */
    final Map<String, Entry> entries = new TreeMap<>();

    static final class Entry {
        BigDecimal amount = BigDecimal.ZERO;
        final List<Long> deals = new ArrayList<>();

        @Override
        public String toString() {
            return amount.stripTrailingZeros().toPlainString() + " " + deals;
        }
    }

    Naive(World world, MetricsRequest request) {
        this.world = world;
        this.request = request;
        this.owners = request.owner().keys(world.actor, world.groups);
        this.currency = request.currency().orElse(World.USD);
        this.start = request.period().from().atStartOfDay(world.actor.zone()).toInstant();
        this.end = request.period().to().atStartOfDay(world.actor.zone()).toInstant();
        world.versions.stream().map(DealVersion::dealId).distinct().forEach(this::collect);
    }

    private void collect(long deal) {
        List<DealVersion> all = new ArrayList<>(all(deal));
        DealVersion newest = all.get(all.size() - 1);
        if (!newest.deleted()
                && world.visible.test(deal)
                && request.scope().projects().test(newest.state().projectId())) {
            for (int at = all.size() - 2; at >= 0; at--) {
                if (all.get(at).validFrom().equals(all.get(at + 1).validFrom())) {
                    all.remove(at);
                }
            }
            deals.put(deal, all);
        }
    }

    void add(String name, long deal, BigDecimal amount) {
        Entry entry = entries.computeIfAbsent(name, first -> new Entry());
        entry.amount = entry.amount.add(amount);
        entry.deals.add(deal);
    }

    Optional<Stage> stage(DealVersion version) {
        return version.deleted()
                ? Optional.empty()
                : world.pipelines
                        .ofProject(version.state().projectId())
                        .flatMap(pipeline -> pipeline.stageOf(version.state().statusId()));
    }

    boolean is(DealVersion version, StageKind... kinds) {
        return stage(version)
                .filter(stage -> List.of(kinds).contains(stage.kind()))
                .isPresent();
    }

    boolean won(DealVersion version) {
        return is(version, StageKind.WON, StageKind.AFTER_SALE);
    }

    boolean lost(DealVersion version) {
        return is(version, StageKind.LOST);
    }

    boolean open(DealVersion version) {
        return is(version, StageKind.OPEN);
    }

    boolean counted(DealVersion version) {
        return open(version)
                && version.state()
                        .category()
                        .filter(ForecastCategory.OMITTED::equals)
                        .isEmpty();
    }

    boolean owned(DealVersion version) {
        return owners.isEmpty()
                || version.state().owner().filter(owners.get()::contains).isPresent();
    }

    boolean within(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    static DealVersion newest(List<DealVersion> deal) {
        return deal.get(deal.size() - 1);
    }

    /** When an ended deal began to be what it is, as the forecast has it: by every version, however short. */
    Instant endedAt(List<DealVersion> deal) {
        List<DealVersion> all = all(newest(deal).dealId());
        boolean isWon = won(newest(deal));
        int at = all.size() - 1;
        while (at > 0 && stands(all.get(at - 1), isWon)) {
            at--;
        }
        return all.get(at).validFrom();
    }

    private boolean stands(DealVersion version, boolean asWon) {
        return world.pipelines
                .ofProject(version.state().projectId())
                .flatMap(pipeline -> pipeline.stageOf(version.state().statusId()))
                .filter(stage -> asWon ? stage.kind().countsAsWon() : stage.kind() == StageKind.LOST)
                .isPresent();
    }

    private List<DealVersion> all(long deal) {
        return world.versions.stream()
                .filter(version -> version.dealId() == deal)
                .sorted(Comparator.comparing(DealVersion::validFrom).thenComparing(DealVersion::changeId))
                .toList();
    }

    LocalDate day(Instant moment) {
        return moment.atZone(world.actor.zone()).toLocalDate();
    }

    int days(Instant from, Instant to) {
        return (int) ChronoUnit.DAYS.between(day(from), day(to));
    }

    LocalDate lastDay() {
        LocalDate last = request.period().to().minusDays(1);
        return last.isAfter(world.actor.today()) ? world.actor.today() : last;
    }

    /** Empty without a rate. */
    Optional<BigDecimal> convertedIfPossible(DealVersion version, LocalDate day) {
        RateTable table = world.rates.current();
        Currency own = version.state().currency().orElse(table.reporting());
        BigDecimal amount = version.state()
                .amount()
                .orElse(BigDecimal.ZERO)
                .setScale(own.getDefaultFractionDigits(), RoundingMode.HALF_UP);
        if (amount.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        Optional<Conversion> conversion = table.conversion(own, currency, day);
        return conversion.map(found -> found.convert(amount));
    }

    BigDecimal converted(DealVersion version, LocalDate day) {
        return convertedIfPossible(version, day).orElse(BigDecimal.ZERO);
    }

    static BigDecimal percentile(List<Integer> days, int percent) {
        List<Integer> sorted = days.stream().sorted().toList();
        BigDecimal place = BigDecimal.valueOf((sorted.size() - 1L) * percent, 2);
        int low = place.intValue();
        BigDecimal part = place.subtract(BigDecimal.valueOf(low));
        BigDecimal step = BigDecimal.valueOf(sorted.get(Math.min(low + 1, sorted.size() - 1)) - sorted.get(low));
        return BigDecimal.valueOf(sorted.get(low)).add(part.multiply(step));
    }
}
