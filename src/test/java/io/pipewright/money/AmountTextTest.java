package io.pipewright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Unseen;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.Test;

/** U1: amounts as people type and paste them. */
public class AmountTextTest {

    private static final Currency KRW = Currency.getInstance("KRW");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");
    private static final AmountText ENGLISH = new AmountText(Locale.US);
    private static final AmountText KOREAN = new AmountText(Locale.KOREA);

    @Test
    public void u1_wonInTheWaysThatPeopleWriteThem() {
        for (String typed : List.of(
                "1200000",
                "1,200,000",
                "₩1,200,000",
                "￦１，２００，０００",
                "1 200 000",
                "1.2m",
                "120만",
                "120만원",
                "120만 원",
                "1,200,000원",
                "KRW 1200000",
                "KRW 1,200,000",
                "1200000 krw",
                "krw1200000",
                "₩1,200,000 KRW",
                "1.2m KRW",
                "1.200.000",
                "1200000.00",
                "  1,200,000\u00A0₩ ")) {
            for (AmountText reader : List.of(ENGLISH, KOREAN, new AmountText(Locale.GERMANY))) {
                assertThat(reader.read(typed, KRW)).as(typed).isEqualTo(Amount.parse("1200000", KRW));
            }
        }
        assertThat(KOREAN.read("1억 2천만 원", KRW)).isEqualTo(Amount.parse("120000000", KRW));
    }

    @Test
    public void u1_signsThatSeveralCurrenciesShareStandForEachOfThem() {
        assertThat(ENGLISH.read("$1,250.50", USD)).isEqualTo(Amount.parse("1250.50", USD));
        assertThat(KOREAN.read("US$1,250.50", USD)).isEqualTo(Amount.parse("1250.50", USD));
        assertThat(ENGLISH.read("$12k", Currency.getInstance("CAD")).value()).isEqualByComparingTo("12000");
        assertThat(ENGLISH.read("¥500", JPY).value()).isEqualByComparingTo("500");
        assertThat(ENGLISH.read("¥500", Currency.getInstance("CNY")).value()).isEqualByComparingTo("500");
        assertThat(new AmountText(Locale.GERMANY).read("1.234,56 €", EUR)).isEqualTo(Amount.parse("1234.56", EUR));
    }

    @Test
    public void u1_anotherCurrencyInTheTextIsRefused() {
        for (String typed : List.of("USD 1200", "$1,200", "1200 usd", "€5", "1.2m USD", "EUR 5 USD", "₩1200 USD")) {
            assertThat(refusal(ENGLISH, typed, KRW).key())
                    .as(typed)
                    .isEqualTo("pipewright.money.amount.other-currency");
        }
        assertThat(refusal(KOREAN, "1,200달러", KRW))
                .isEqualTo(Reason.of("pipewright.money.amount.other-currency", "달러", "KRW"));
        assertThat(refusal(ENGLISH, "usd 1200", EUR))
                .isEqualTo(Reason.of("pipewright.money.amount.other-currency", "USD", "EUR"));
    }

    @Test
    public void u1_bothMeaningsOfAnAmbiguousAmountAreNamed() {
        assertThat(refusal(ENGLISH, "1.234", KRW).arguments()).containsExactly("1.234", "1,234", "1.234", "1234");
        assertThat(refusal(ENGLISH, "$1.234", USD).arguments()).containsExactly("$1.234", "1,234", "1.234", "1234");
        assertThat(ENGLISH.read("1.234", KWD)).isEqualTo(Amount.parse("1.234", KWD));
        assertThat(ENGLISH.read("1,234", KWD)).isEqualTo(Amount.parse("1234", KWD));
    }

    @Test
    public void u1_whatIsTypedStaysAnAmount() {
        assertThat(refusal(ENGLISH, "-5", KRW).key()).isEqualTo("pipewright.deal.amount.negative");
        assertThat(refusal(ENGLISH, "10.5", KRW).key()).isEqualTo("pipewright.deal.amount.no-decimals");
        assertThat(refusal(ENGLISH, "1.2345m", KRW)).isNull();
        assertThat(refusal(ENGLISH, "1.2345678m", KRW).key()).isEqualTo("pipewright.deal.amount.no-decimals");
        assertThat(refusal(ENGLISH, "100t", KRW).key()).isEqualTo("pipewright.deal.amount.too-large");
        assertThat(refusal(KOREAN, "9999조", KRW).key()).isEqualTo("pipewright.deal.amount.too-large");
        for (String typed :
                List.of("abc", "<script>alert(1)</script>", "USD", "USD KRW 5 EUR", "", "k", "원", "9".repeat(99))) {
            assertThat(refusal(ENGLISH, typed, KRW).key()).as(typed).isEqualTo("pipewright.deal.amount.not-a-number");
        }
    }

    @Test
    public void u1_charactersThatNobodySeesChangeNothing() {
        for (String unseen : Unseen.ALL) {
            assertThat(ENGLISH.read(Unseen.aroundAndWithin("₩1200000", unseen), KRW)
                            .value())
                    .isEqualByComparingTo("1200000");
        }
    }

    @Test
    public void u1_withoutAKnownCurrencyTheNumberCounts() {
        assertThat(ENGLISH.readNumber("USD 1,200.50", KWD)).isEqualByComparingTo("1200.50");
        assertThat(ENGLISH.readBareNumber("1,200.50", KWD)).isEqualByComparingTo("1200.50");
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> ENGLISH.readBareNumber("USD 1,200.50", KWD));
    }

    /** Whatever a view of ours shows for any language and currency is read back to the same amount. */
    @Test
    public void u1_whatIsShownAnywhereCanBePastedBack() {
        Random random = new Random(20261127);
        List<Currency> currencies = currencies();
        List<Locale> locales = locales(random);
        for (int round = 0; round < 4_000; round++) {
            Locale locale = locales.get(random.nextInt(locales.size()));
            Currency currency = currencies.get(random.nextInt(currencies.size()));
            Amount amount = new Amount(value(random, currency), currency);
            for (String shown : shown(amount, locale)) {
                assertThat(new AmountText(locale).fault(shown, currency))
                        .as("“" + shown + "” in " + locale + " of " + amount)
                        .isEmpty();
                assertThat(new AmountText(locale).read(shown, currency)).isEqualTo(amount);
            }
        }
    }

    /** The two that we ship, and a few hundred of all others. */
    private static List<Locale> locales(Random random) {
        List<Locale> all = new ArrayList<>(Arrays.asList(Locale.getAvailableLocales()));
        all.sort(Comparator.comparing(Locale::toString));
        Collections.shuffle(all, random);
        List<Locale> chosen = new ArrayList<>(all.subList(0, 200));
        chosen.addAll(List.of(Locale.US, Locale.KOREA, Locale.GERMANY, Locale.FRANCE));
        return chosen;
    }

    private static List<Currency> currencies() {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .sorted((one, other) -> one.getCurrencyCode().compareTo(other.getCurrencyCode()))
                .toList();
    }

    private static BigDecimal value(Random random, Currency currency) {
        int decimals = MinorUnits.decimals(currency);
        int digits = 1 + random.nextInt(Math.min(Amount.MAX_DIGITS, Amount.MAX_INTEGER_DIGITS + decimals) - decimals);
        long units = Math.floorMod(
                random.nextLong(), BigInteger.TEN.pow(digits + decimals).longValueExact());
        return BigDecimal.valueOf(units, decimals);
    }

    /** In fields (with all decimals), in sentences (with those that count), in forms and exports (plain), with code or sign. */
    private static List<String> shown(Amount amount, Locale locale) {
        NumberFormat inFields = NumberFormat.getNumberInstance(locale);
        inFields.setMinimumFractionDigits(MinorUnits.decimals(amount.currency()));
        inFields.setMaximumFractionDigits(Math.max(15, MinorUnits.decimals(amount.currency())));
        String field = inFields.format(amount.value());
        String code = amount.currency().getCurrencyCode();
        String sign = amount.currency().getSymbol(locale);
        List<String> shown = new ArrayList<>(List.of(field, field + " " + code, code + " " + field, sign + field));
        if (MinorUnits.decimals(amount.currency()) <= 2) {
            shown.add(NumberFormat.getNumberInstance(locale).format(amount.value()) + " " + code);
        }
        if (amount.value().scale() < 3) {
            shown.add(amount.value().toPlainString());
        }
        return shown;
    }

    /** Null when there is none. */
    private static Reason refusal(AmountText reader, String typed, Currency currency) {
        return reader.fault(typed, currency).orElse(null);
    }
}
