package io.pipewright.history;

import io.pipewright.deal.Amount;
import io.pipewright.deal.Decimals;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.deal.UserKey;
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
 * What the numbers need to know about a deal at one moment. Old changelogs may hold amounts that {@link Amount} refuses today:
 * more decimals are rounded half up to hundredths, a negative or overlong amount counts as not set.
 */
public record DealState(
        long projectId,
        String statusId,
        Optional<BigDecimal> amount,
        Optional<Currency> currency,
        Optional<Probability> probability,
        Optional<ForecastCategory> category,
        Optional<LocalDate> closeDate,
        Optional<UserKey> owner) {

    /** What still rounds up to a hundredth. */
    private static final BigDecimal SMALLEST = new BigDecimal("0.005");

    public DealState {
        Objects.requireNonNull(statusId, "statusId");
        amount = amount.flatMap(DealState::usable);
    }

    static DealState of(Map<DealField, @Nullable Object> values) {
        return new DealState(
                value(values, DealField.PROJECT, Long.class).orElseThrow(),
                value(values, DealField.STATUS, String.class).orElseThrow(),
                value(values, DealField.AMOUNT, BigDecimal.class),
                value(values, DealField.CURRENCY, Currency.class),
                value(values, DealField.PROBABILITY, Probability.class),
                value(values, DealField.CATEGORY, ForecastCategory.class),
                value(values, DealField.CLOSE_DATE, LocalDate.class),
                value(values, DealField.OWNER, UserKey.class));
    }

    Map<DealField, @Nullable Object> values() {
        Map<DealField, @Nullable Object> values = new EnumMap<>(DealField.class);
        values.put(DealField.PROJECT, projectId);
        values.put(DealField.STATUS, statusId);
        values.put(DealField.AMOUNT, amount.orElse(null));
        values.put(DealField.CURRENCY, currency.orElse(null));
        values.put(DealField.PROBABILITY, probability.orElse(null));
        values.put(DealField.CATEGORY, category.orElse(null));
        values.put(DealField.CLOSE_DATE, closeDate.orElse(null));
        values.put(DealField.OWNER, owner.orElse(null));
        return values;
    }

    private static <T> Optional<T> value(Map<DealField, @Nullable Object> values, DealField field, Class<T> type) {
        return Optional.ofNullable(values.get(field)).map(type::cast);
    }

    private static Optional<BigDecimal> usable(BigDecimal amount) {
        if (amount.signum() < 0 || isTooLong(amount)) {
            return Optional.empty();
        }
        if (amount.compareTo(SMALLEST) < 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        BigDecimal rounded = amount.setScale(Amount.MAX_DECIMALS, RoundingMode.HALF_UP);
        return isTooLong(rounded) ? Optional.empty() : Optional.of(Decimals.plain(rounded));
    }

    private static boolean isTooLong(BigDecimal amount) {
        return (long) amount.precision() - amount.scale() > Amount.MAX_INTEGER_DIGITS;
    }
}
