package io.pipewright.history;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.kernel.Decimals;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.Amount;
import io.pipewright.money.MinorUnits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers need to know about a deal at one moment. The amount is kept as it was set, also where it has more decimals than its
 * currency: figures round it. Decimals beyond those of any currency are cut, which changes no such rounding. A negative or overlong amount,
 * as old changelogs may hold, counts as not set.
 *
 * @param hasNextStep whether anything is said of what comes next
 * @param nextStepDate the day for which that is planned
 * @param lossReason the code of a {@link io.pipewright.deal.LossReason}, or the id of the choice that an administrator added
 */
public record DealState(
        long projectId,
        String statusId,
        Optional<BigDecimal> amount,
        Optional<Currency> currency,
        Optional<Probability> probability,
        Optional<ForecastCategory> category,
        Optional<LocalDate> closeDate,
        Optional<UserKey> owner,
        boolean hasNextStep,
        Optional<LocalDate> nextStepDate,
        Optional<String> lossReason) {

    /** The smallest unit of any money. */
    private static final BigDecimal SMALLEST = BigDecimal.valueOf(1, MinorUnits.MOST_DECIMALS);

    public DealState {
        Objects.requireNonNull(statusId, "statusId");
        amount = amount.flatMap(DealState::usable);
    }

    /** A state that says neither what comes next nor why the deal was lost. */
    public DealState(
            long projectId,
            String statusId,
            Optional<BigDecimal> amount,
            Optional<Currency> currency,
            Optional<Probability> probability,
            Optional<ForecastCategory> category,
            Optional<LocalDate> closeDate,
            Optional<UserKey> owner) {
        this(
                projectId,
                statusId,
                amount,
                currency,
                probability,
                category,
                closeDate,
                owner,
                false,
                Optional.empty(),
                Optional.empty());
    }

    static DealState of(Map<TrackedField, @Nullable Object> values) {
        return new DealState(
                value(values, TrackedField.PROJECT, Long.class).orElseThrow(),
                value(values, TrackedField.STATUS, String.class).orElseThrow(),
                value(values, TrackedField.AMOUNT, BigDecimal.class),
                value(values, TrackedField.CURRENCY, Currency.class),
                value(values, TrackedField.PROBABILITY, Probability.class),
                value(values, TrackedField.CATEGORY, ForecastCategory.class),
                value(values, TrackedField.CLOSE_DATE, LocalDate.class),
                value(values, TrackedField.OWNER, UserKey.class),
                value(values, TrackedField.NEXT_STEP, Boolean.class).orElse(false),
                value(values, TrackedField.NEXT_STEP_DATE, LocalDate.class),
                value(values, TrackedField.LOSS_REASON, String.class));
    }

    Map<TrackedField, @Nullable Object> values() {
        Map<TrackedField, @Nullable Object> values = new EnumMap<>(TrackedField.class);
        values.put(TrackedField.PROJECT, projectId);
        values.put(TrackedField.STATUS, statusId);
        values.put(TrackedField.AMOUNT, amount.orElse(null));
        values.put(TrackedField.CURRENCY, currency.orElse(null));
        values.put(TrackedField.PROBABILITY, probability.orElse(null));
        values.put(TrackedField.CATEGORY, category.orElse(null));
        values.put(TrackedField.CLOSE_DATE, closeDate.orElse(null));
        values.put(TrackedField.OWNER, owner.orElse(null));
        values.put(TrackedField.NEXT_STEP, hasNextStep ? true : null);
        values.put(TrackedField.NEXT_STEP_DATE, nextStepDate.orElse(null));
        values.put(TrackedField.LOSS_REASON, lossReason.orElse(null));
        return values;
    }

    private static <T> Optional<T> value(
            Map<TrackedField, @Nullable Object> values, TrackedField field, Class<T> type) {
        return Optional.ofNullable(values.get(field)).map(type::cast);
    }

    private static Optional<BigDecimal> usable(BigDecimal amount) {
        if (amount.signum() < 0 || isTooLong(amount)) {
            return Optional.empty();
        }
        if (amount.compareTo(SMALLEST) < 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        return Optional.of(Decimals.plain(amount.setScale(MinorUnits.MOST_DECIMALS, RoundingMode.DOWN)));
    }

    private static boolean isTooLong(BigDecimal amount) {
        return (long) amount.precision() - amount.scale() > Amount.MAX_INTEGER_DIGITS;
    }
}
