package io.pipewright.history;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.kernel.Decimals;
import io.pipewright.kernel.UserKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Deal states for tests. */
public final class States {

    private static final String[] CURRENCIES = {"KRW", "USD", "EUR", "KWD"};

    private States() {}

    public static DealState plain(String statusId) {
        return new DealState(
                1,
                statusId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static DealState of(String statusId, String amount, String currency) {
        return new DealState(
                1,
                statusId,
                Optional.of(new BigDecimal(amount)),
                Optional.of(Currency.getInstance(currency)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static DealState random(Random random) {
        Map<TrackedField, Object> values = new EnumMap<>(TrackedField.class);
        for (TrackedField field : TrackedField.values()) {
            values.put(field, value(field, random));
        }
        return DealState.of(values);
    }

    public static Object value(TrackedField field, Random random) {
        if (!field.required() && random.nextInt(4) == 0) {
            return null;
        }
        return switch (field) {
            case PROJECT -> 1L + random.nextInt(3);
            case STATUS -> "s" + random.nextInt(6);
            case AMOUNT -> Decimals.plain(BigDecimal.valueOf(random.nextInt(1_000_000) + 1, random.nextInt(5)));
            case CURRENCY -> Currency.getInstance(CURRENCIES[random.nextInt(CURRENCIES.length)]);
            case PROBABILITY -> new Probability(BigDecimal.valueOf(random.nextInt(10_001), 2));
            case CATEGORY -> ForecastCategory.values()[random.nextInt(ForecastCategory.values().length)];
            case CLOSE_DATE -> LocalDate.of(2017, 1, 1).plusDays(random.nextInt(400));
            case NEXT_STEP -> random.nextBoolean() ? true : null;
            case NEXT_STEP_DATE -> LocalDate.of(2017, 1, 1).plusDays(random.nextInt(400));
            case LOSS_REASON -> List.of("price", "no-decision", "10305").get(random.nextInt(3));
            case OWNER -> new UserKey("u" + random.nextInt(5));
        };
    }
}
