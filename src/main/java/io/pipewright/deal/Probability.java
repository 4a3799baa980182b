package io.pipewright.deal;

import io.pipewright.kernel.Decimals;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NumberLimits;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.kernel.TypedNumbers;
import io.pipewright.money.Amount;
import java.math.BigDecimal;
import java.util.Locale;

/** How likely a deal is won, in percent from 0 to 100, with at most two decimals. */
public record Probability(BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    public static final int MAX_DECIMALS = 2;
    private static final NumberLimits TYPED = new NumberLimits(MAX_DECIMALS, HUNDRED);
    public static final Probability NONE = of(0);
    public static final Probability CERTAIN = of(100);

    public Probability {
        BigDecimal plain = percent.stripTrailingZeros();
        if (plain.signum() < 0 || plain.compareTo(HUNDRED) > 0) {
            throw new InvalidValue("probability", Reason.of("pipewright.deal.probability.out-of-range"));
        }
        if (plain.scale() > MAX_DECIMALS) {
            throw new InvalidValue("probability", Reason.of("pipewright.deal.probability.decimals", MAX_DECIMALS));
        }
        percent = Decimals.plain(plain);
    }

    public static Probability of(int percent) {
        return new Probability(BigDecimal.valueOf(percent));
    }

    /** Expected revenue: amount x probability (definitions D1), rounded half up to the minor unit of its currency. */
    public Amount weigh(Amount amount) {
        BigDecimal expected = amount.value().multiply(percent).movePointLeft(2);
        return Amount.rounded(expected, amount.currency());
    }

    /** Reads a percentage as people of a language type it. @throws InvalidValue naming field {@code probability} */
    public static Probability typed(String text, Locale locale) {
        String number = Text.asSeen(text).replaceFirst("[%％٪]$", "");
        return new Probability(new TypedNumbers(locale)
                .read("probability", number, TYPED, Reason.of("pipewright.deal.probability.not-a-number")));
    }

    /** Reads plain text as it is stored. @throws InvalidValue naming field {@code probability} when the text is no percentage */
    public static Probability parse(String text) {
        return Decimals.read(text)
                .map(Probability::new)
                .orElseThrow(
                        () -> new InvalidValue("probability", Reason.of("pipewright.deal.probability.not-a-number")));
    }
}
