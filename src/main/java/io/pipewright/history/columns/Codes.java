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

    final Dictionary<Long> projects = new Dictionary<>(PackedVersions.MOST_PLACES);
    final Dictionary<String> statuses = new Dictionary<>(PackedVersions.MOST_PLACES);
    final Places places = new Places();
    final Dictionary<String> owners = new Dictionary<>(PackedVersions.MOST_OWNERS);
    final Dictionary<Currency> currencies = new Dictionary<>(PackedVersions.MOST_CURRENCIES);
    final Dictionary<String> lossReasons = new Dictionary<>(PackedVersions.MOST_LOSS_REASONS);

    long[] with(long[] versions, DealVersion version) {
        return PackedVersions.with(
                versions,
                millis(version),
                version.changeId(),
                money(version),
                terms(version.state()),
                outlook(version.state()));
    }

    /** From when the version holds, as it is packed. */
    static long millis(DealVersion version) {
        return PackedVersions.bounded(version.validFrom().toEpochMilli());
    }

    private static long money(DealVersion version) {
        DealState state = version.state();
        int category = state.category().isEmpty()
                ? PackedVersions.NO_CATEGORY
                : state.category().get().ordinal();
        return PackedVersions.packMoney(minorUnits(state), category, version.deleted(), state.hasNextStep());
    }

    private static long minorUnits(DealState state) {
        int decimals = state.currency().map(MinorUnits::decimals).orElse(MinorUnits.MOST_DECIMALS);
        return state.amount().map(amount -> MinorUnits.of(amount, decimals)).orElse(PackedVersions.NO_AMOUNT);
    }

    private long terms(DealState state) {
        int probability = state.probability().isEmpty()
                ? PackedVersions.NO_PROBABILITY
                : state.probability().get().percent().movePointRight(2).intValueExact();
        return PackedVersions.packTerms(
                owners.code(state.owner().map(UserKey::value)),
                places.code(projects.code(state.projectId()), statuses.code(state.statusId())),
                currencies.code(state.currency()),
                probability);
    }

    private long outlook(DealState state) {
        return PackedVersions.packOutlook(
                day(state.closeDate()), day(state.nextStepDate()), lossReasons.code(state.lossReason()));
    }

    private static int day(Optional<LocalDate> date) {
        return date.map(day -> (int) Math.max(Integer.MIN_VALUE + 1, Math.min(Integer.MAX_VALUE, day.toEpochDay())))
                .orElse(PackedVersions.NO_DAY);
    }
}
