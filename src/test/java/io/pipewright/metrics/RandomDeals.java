package io.pipewright.metrics;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.kernel.UserKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Fills a world with deals that are taken back and forth, as a seed decides. */
final class RandomDeals {

    private static final List<String> STATUSES =
            List.of("s-lead", "s-proposal", "s-closing", "s-signing", "s-won", "s-care", "s-lost", "s-parked", "s-odd");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "KRW", "CHF");
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 15);

    private final Random random;
    private final World world;
    private final ZoneId zone;

    RandomDeals(World world, Random random) {
        this.world = world;
        this.random = random;
        this.zone = world.actor.zone();
    }

    void make(int count) {
        world.rate("EUR", "USD", "1.10", "2016-01-01");
        world.rate("EUR", "USD", "1.2345", "2016-07-01");
        world.rate("USD", "KRW", "1100", "2015-01-01");
        world.rate("USD", "KRW", "1187.3", "2016-05-10");
        world.rate("CHF", "USD", "1.01", "2016-09-01");
        for (long deal = 1; deal <= count; deal++) {
            history(deal);
        }
    }

    private void history(long deal) {
        Instant at = moment(FIRST.plusDays(random.nextInt(330)));
        DealState state = new DealState(
                world(), pick(STATUSES), amount(), currency(), Optional.empty(), Optional.empty(), closes(), owner());
        world.add(DealVersion.unstored(deal, state, at, 0));
        int steps = random.nextInt(9);
        for (int step = 1; step <= steps; step++) {
            at = random.nextInt(5) == 0 ? at : later(at);
            state = changed(state);
            boolean gone = random.nextInt(15) == 0;
            long changeId = deal * 100 + step;
            world.add(
                    gone
                            ? DealVersion.end(deal, state, at, changeId)
                            : DealVersion.unstored(deal, state, at, changeId));
        }
    }

    private Instant later(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate().plusDays(1 + random.nextInt(60));
        Instant later = moment(day);
        return later.isAfter(world.actor.now()) ? world.actor.now().minus(Duration.ofMinutes(1)) : later;
    }

    /** Midnight often, for that is where days and periods meet. */
    private Instant moment(LocalDate day) {
        Instant start = day.atStartOfDay(zone).toInstant();
        return switch (random.nextInt(3)) {
            case 0 -> start;
            case 1 -> start.minusMillis(1);
            default -> start.plusSeconds(random.nextInt(86_000));
        };
    }

    private DealState changed(DealState was) {
        boolean moves = random.nextInt(12) == 0;
        return new DealState(
                moves ? world() : was.projectId(),
                random.nextInt(2) == 0 ? pick(STATUSES) : was.statusId(),
                random.nextInt(3) == 0 ? amount() : was.amount(),
                random.nextInt(10) == 0 ? currency() : was.currency(),
                Optional.empty(),
                random.nextInt(8) == 0 ? category() : was.category(),
                random.nextInt(2) == 0 ? closes() : was.closeDate(),
                random.nextInt(5) == 0 ? owner() : was.owner(),
                false,
                Optional.empty(),
                random.nextInt(3) == 0
                        ? Optional.of(pick(List.of("price", "no-decision", "disqualified", "10305")))
                        : was.lossReason());
    }

    private long world() {
        return random.nextInt(4) == 0 ? World.OTHER_PROJECT : random.nextInt(15) == 0 ? 10099 : World.PROJECT;
    }

    private Optional<BigDecimal> amount() {
        return random.nextInt(10) == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4)));
    }

    private Optional<Currency> currency() {
        return random.nextInt(8) == 0 ? Optional.empty() : Optional.of(Currency.getInstance(pick(CURRENCIES)));
    }

    private Optional<LocalDate> closes() {
        return random.nextInt(6) == 0 ? Optional.empty() : Optional.of(FIRST.plusDays(random.nextInt(500)));
    }

    private Optional<UserKey> owner() {
        return random.nextInt(6) == 0
                ? Optional.empty()
                : Optional.of(new UserKey(pick(List.of("kim", "lee", "park"))));
    }

    private Optional<ForecastCategory> category() {
        return Optional.of(ForecastCategory.values()[random.nextInt(ForecastCategory.values().length)]);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
