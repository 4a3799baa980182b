package io.pipewright.money;

import io.pipewright.kernel.Decimals;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NumberLimits;
import io.pipewright.kernel.NumberReading;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.kernel.TypedNumbers;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads amounts as people of one language type or paste them: {@code 1,200,000}, {@code ₩1,200,000}, {@code 1.2m}, {@code 1억 2천만},
 * {@code USD 1200}. A currency in the text has to be the one that is expected.
 */
public final class AmountText {

    private static final int LONGEST = 60;
    private static final int LONGEST_SHOWN = 40;
    private static final BigDecimal MOST = BigDecimal.TEN.pow(Amount.MAX_INTEGER_DIGITS);

    private final Locale locale;
    private final TypedNumbers numbers;

    public AmountText(Locale locale) {
        this.locale = locale;
        this.numbers = new TypedNumbers(locale);
    }

    /** The amount in a currency. @throws InvalidValue naming field {@code amount} */
    public Amount read(String text, Currency currency) {
        return new Amount(
                number("amount", text, MinorUnits.decimals(currency), Optional.of(currency), notAnAmount(text)),
                currency);
    }

    /**
     * The number of an amount whose currency is not known yet.
     *
     * @param finest of the currencies that it can be in, the one with the most decimals
     * @throws InvalidValue naming field {@code amount}
     */
    public BigDecimal readNumber(String text, Currency finest) {
        return Amount.checkedNumber(
                number("amount", text, MinorUnits.decimals(finest), Optional.empty(), notAnAmount(text)), finest);
    }

    /** As {@link #readNumber}, but a text with a currency in it is no number. */
    public BigDecimal readBareNumber(String text, Currency finest) {
        NumberLimits limits = new NumberLimits(MinorUnits.decimals(finest), MOST);
        return Amount.checkedNumber(numbers.read("amount", text, limits, notAnAmount(text)), finest);
    }

    /** Why the text is no amount in the currency; empty when it is one. */
    public Optional<Reason> fault(String text, Currency currency) {
        try {
            read(text, currency);
            return Optional.empty();
        } catch (InvalidValue e) {
            return Optional.of(e.reason());
        }
    }

    /** The rate, typed with or without the currency that it leads to. @throws InvalidValue naming field {@code rate} */
    BigDecimal rate(String text, String to) {
        return number(
                "rate", text, Rate.MAX_DECIMALS, Currencies.find(to), Reason.of("pipewright.money.rate.not-a-number"));
    }

    private BigDecimal number(String field, String text, int decimals, Optional<Currency> expected, Reason unreadable) {
        NumberLimits limits = new NumberLimits(decimals, MOST);
        NumberReading reading = numbers.read(text, limits)
                .or(() -> expected.flatMap(currency -> withOwnSign(text, limits, currency)))
                .or(() -> withCurrency(field, text, limits, expected))
                .orElseThrow(() -> new InvalidValue(field, unreadable));
        return Decimals.plain(numbers.only(field, text, limits, reading));
    }

    /** The sign of the currency that is expected goes before those of all others: some are written alike. */
    private Optional<NumberReading> withOwnSign(String text, NumberLimits limits, Currency currency) {
        return Stream.of(currency.getCurrencyCode(), currency.getSymbol(locale), currency.getSymbol(Locale.US))
                .flatMap(sign -> CurrencySigns.without(Text.asSeen(text), Text.asSeen(sign)))
                .flatMap(number -> numbers.read(number, limits).stream())
                .findFirst();
    }

    /** A currency may stand on both sides, as in {@code ₩1,200,000 KRW}. */
    private Optional<NumberReading> withCurrency(
            String field, String text, NumberLimits limits, Optional<Currency> expected) {
        String rest = Text.asSeen(text);
        if (rest.length() > LONGEST) {
            return Optional.empty();
        }
        CurrencySigns signs = new CurrencySigns(locale);
        Optional<NumberReading> reading = Optional.empty();
        Optional<Reason> refusal = Optional.empty();
        for (int side = 0; side < 2 && reading.isEmpty(); side++) {
            Optional<CurrencySigns.Found> found = signs.in(rest);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            rest = found.get().rest();
            reading = numbers.read(rest, limits);
            refusal = refusal.or(() -> expected.flatMap(currency -> refusal(found.get(), currency)));
        }
        if (reading.isPresent() && refusal.isPresent()) {
            throw new InvalidValue(field, refusal.get());
        }
        return reading;
    }

    private static Optional<Reason> refusal(CurrencySigns.Found found, Currency expected) {
        return found.currencies().contains(expected)
                ? Optional.empty()
                : Optional.of(
                        Reason.of("pipewright.money.amount.other-currency", found.sign(), expected.getCurrencyCode()));
    }

    private static Reason notAnAmount(String text) {
        return Reason.of("pipewright.deal.amount.not-a-number", Text.shortened(Text.stripped(text), LONGEST_SHOWN));
    }
}
