package io.pipewright.history.columns;

import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.MinorUnits;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** The dictionaries of the columns, and a version's state in their codes. */
final class Codes {

    final Dictionary<Long> projects = new Dictionary<>();
    final Dictionary<String> statuses = new Dictionary<>();
    final Dictionary<String> owners = new Dictionary<>();
    final Dictionary<Currency> currencies = new Dictionary<>();
    final Dictionary<String> lossReasons = new Dictionary<>();

    long[] with(long[] versions, DealVersion version) {
        return PackedVersions.with(
                versions,
                version.validFrom().toEpochMilli(),
                version.changeId(),
                minorUnits(version.state()),
                place(version.state()),
                rest(version),
                outlook(version.state()));
    }

    private static long minorUnits(DealState state) {
        int decimals = state.currency().map(MinorUnits::decimals).orElse(MinorUnits.MOST_DECIMALS);
        return state.amount().map(amount -> MinorUnits.of(amount, decimals)).orElse(PackedVersions.NO_AMOUNT);
    }

    private long place(DealState state) {
        int probability = state.probability().isEmpty()
                ? PackedVersions.NO_PROBABILITY
                : state.probability().get().percent().movePointRight(2).intValueExact();
        return PackedVersions.packPlace(statuses.code(state.statusId()), projects.code(state.projectId()), probability);
    }

    private long rest(DealVersion version) {
        DealState state = version.state();
        int category = state.category().isEmpty()
                ? PackedVersions.NO_CATEGORY
                : state.category().get().ordinal();
        return PackedVersions.packRest(
                owners.code(state.owner().map(UserKey::value)),
                currencies.code(state.currency()),
                category,
                version.deleted(),
                day(state.closeDate()));
    }

    private long outlook(DealState state) {
        return PackedVersions.packOutlook(
                lossReasons.code(state.lossReason()), state.hasNextStep(), day(state.nextStepDate()));
    }

    private static int day(Optional<LocalDate> date) {
        return date.map(day -> (int) Math.max(Integer.MIN_VALUE + 1, Math.min(Integer.MAX_VALUE, day.toEpochDay())))
                .orElse(PackedVersions.NO_DAY);
    }
}
