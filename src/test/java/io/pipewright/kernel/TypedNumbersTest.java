package io.pipewright.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;

/** U1: numbers as people of each language type them. */
public class TypedNumbersTest {

    private static final Locale SWISS = Locale.forLanguageTag("de-CH");
    private static final NumberLimits TWO_DECIMALS = new NumberLimits(2, BigDecimal.TEN.pow(13));
    private static final NumberLimits NO_DECIMALS = new NumberLimits(0, BigDecimal.TEN.pow(13));
    private static final NumberLimits EIGHT_DECIMALS = new NumberLimits(8, BigDecimal.TEN.pow(9));

    @Test
    public void u1_everybodyReadsTheseAlike() {
        Map<String, String> meant = Map.ofEntries(
                Map.entry("1200000", "1200000"),
                Map.entry("1,200,000", "1200000"),
                Map.entry("1.200.000", "1200000"),
                Map.entry("1 200 000", "1200000"),
                Map.entry("1'200'000", "1200000"),
                Map.entry("1’200’000", "1200000"),
                Map.entry("12,34,567", "1234567"),
                Map.entry("1,234.56", "1234.56"),
                Map.entry("1.234,56", "1234.56"),
                Map.entry("1 234,56", "1234.56"),
                Map.entry("1'234.567", "1234.567"),
                Map.entry("12.5", "12.5"),
                Map.entry("12,5", "12.5"),
                Map.entry("0.125", "0.125"),
                Map.entry("0,125", "0.125"),
                Map.entry(".5", "0.5"),
                Map.entry("1234.500", "1234.500"),
                Map.entry("+7", "7"),
                Map.entry("-7", "-7"),
                Map.entry("−7", "-7"),
                Map.entry("１，２００，０００", "1200000"),
                Map.entry("１２．５", "12.5"),
                Map.entry("٣٤٥", "345"),
                Map.entry("1.2m", "1200000"),
                Map.entry("1.2 M", "1200000"),
                Map.entry("350k", "350000"),
                Map.entry("350 K", "350000"),
                Map.entry("120만", "1200000"),
                Map.entry("1억 2천만", "120000000"),
                Map.entry("1억2천만", "120000000"),
                Map.entry("1억 2,000만", "120000000"),
                Map.entry("1.5억", "150000000"),
                Map.entry("1조 2천억", "1200000000000"),
                Map.entry("12만3천", "123000"),
                Map.entry("12만 3천5백", "123500"),
                Map.entry("12만 3,456", "123456"),
                Map.entry("1억 2345만 6789", "123456789"),
                Map.entry("천만", "10000000"),
                Map.entry("3천", "3000"),
                Map.entry("１２０万", "1200000"),
                Map.entry("1億2000万", "120000000"));
        meant.forEach((typed, number) -> {
            for (Locale locale : List.of(Locale.US, Locale.KOREA, Locale.GERMANY, Locale.FRANCE, Locale.JAPAN, SWISS)) {
                assertThat(read(typed, locale, EIGHT_DECIMALS))
                        .as(typed + " in " + locale)
                        .isEqualByComparingTo(number);
            }
        });
    }

    @Test
    public void u1_aSingleSeparatorIsReadAsTheLanguageWritesIt() {
        assertThat(read("1,234", Locale.US, NO_DECIMALS)).isEqualByComparingTo("1234");
        assertThat(read("1,234", Locale.KOREA, TWO_DECIMALS)).isEqualByComparingTo("1234");
        assertThat(read("1.234", Locale.GERMANY, TWO_DECIMALS)).isEqualByComparingTo("1234");
        assertThat(read("1.234", Locale.US, EIGHT_DECIMALS)).isEqualByComparingTo("1.234");
        assertThat(read("1,234", Locale.FRANCE, EIGHT_DECIMALS)).isEqualByComparingTo("1.234");
        assertThat(read("1.234m", Locale.US, NO_DECIMALS)).isEqualByComparingTo("1234000");
    }

    @Test
    public void u1_whatCanMeanTwoNumbersIsRefusedWithBoth() {
        assertThat(refusal("1.234", Locale.US, TWO_DECIMALS))
                .isEqualTo(Reason.of("pipewright.field.number.ambiguous-decimals", "1.234", "1,234", "1.234", "1234"));
        assertThat(refusal("1,234", Locale.GERMANY, TWO_DECIMALS))
                .isEqualTo(Reason.of("pipewright.field.number.ambiguous-decimals", "1,234", "1.234", "1,234", "1234"));
        assertThat(refusal("1.000", Locale.KOREA, NO_DECIMALS))
                .isEqualTo(Reason.of("pipewright.field.number.ambiguous", "1.000", "1,000", "1.000", "1000", "1"));
        assertThat(refusal("1,234", SWISS, EIGHT_DECIMALS))
                .isEqualTo(Reason.of("pipewright.field.number.ambiguous", "1,234", "1’234", "1.234", "1234", "1.234"));
        assertThat(refusal("1억 5", Locale.KOREA, NO_DECIMALS))
                .isEqualTo(Reason.of(
                        "pipewright.field.number.ambiguous",
                        "1억 5",
                        "100,000,005",
                        "150,000,000",
                        "100000005",
                        "150000000"));
        assertThat(refusal("1억 5000", Locale.KOREA, NO_DECIMALS).arguments()).contains("100,005,000", "150,000,000");
    }

    /** Each way out of a question that a refusal offers is taken, and means what was said. */
    @Test
    public void u1_whatARefusalOffersIsAccepted() {
        for (Locale locale : Locale.getAvailableLocales()) {
            for (String typed : List.of("1.234", "1,234", "1.000", "9,999")) {
                for (NumberLimits limits : List.of(NO_DECIMALS, TWO_DECIMALS, EIGHT_DECIMALS)) {
                    new TypedNumbers(locale)
                            .read(typed, limits)
                            .orElseThrow()
                            .other()
                            .ifPresent(other -> {
                                List<Object> said =
                                        refusal(typed, locale, limits).arguments();
                                assertThat(read((String) said.get(3), locale, limits))
                                        .isEqualByComparingTo(new BigDecimal(typed.replaceAll("[.,]", "")));
                                if (said.size() > 4) {
                                    assertThat(read((String) said.get(4), locale, limits))
                                            .isEqualByComparingTo(other);
                                }
                            });
                }
            }
        }
    }

    @Test
    public void u1_aNumberThatCanBeNoLargerIsNotAskedFor() {
        NumberLimits percent = new NumberLimits(2, BigDecimal.valueOf(100));

        assertThat(read("33.330", Locale.US, percent)).isEqualByComparingTo("33.33");
        assertThat(read("33,330", Locale.US, percent)).isEqualByComparingTo("33.33");
        assertThat(read("33.330", Locale.GERMANY, percent)).isEqualByComparingTo("33.33");
    }

    @Test
    public void u1_languagesKnowTheirOwnShortWords() {
        assertThat(read("1,2 Mio.", Locale.GERMANY, NO_DECIMALS)).isEqualByComparingTo("1200000");
        assertThat(read("3 Mrd", Locale.GERMANY, NO_DECIMALS)).isEqualByComparingTo("3000000000");
        assertThat(read("2 Md", Locale.FRANCE, NO_DECIMALS)).isEqualByComparingTo("2000000000");
        assertThat(read("1.2 million", Locale.US, NO_DECIMALS)).isEqualByComparingTo("1200000");
        assertThat(read("12.5 thousand", Locale.US, NO_DECIMALS)).isEqualByComparingTo("12500");
    }

    /** French shortens a million millions so, everybody else a thousand millions. */
    @Test
    public void u1_aWordThatALanguageUsesItselfMeansWhatItMeansThere() {
        assertThat(read("1.5 bn", Locale.US, NO_DECIMALS)).isEqualByComparingTo("1500000000");
        assertThat(read("1,5 bn", Locale.FRANCE, NO_DECIMALS)).isEqualByComparingTo("1500000000000");
    }

    @Test
    public void u1_whatIsNoNumberIsNone() {
        for (String text : List.of(
                "",
                " ",
                "abc",
                "1,2000,00",
                "12,34",
                "1.2.3",
                "1,2.3,4",
                "1e5",
                "0x10",
                "5.",
                "1 2",
                "1/2",
                "--5",
                "5-",
                "만억",
                "만,000",
                "1만.5",
                "1만 2억",
                "1억 20000만",
                "1.5억 2.5만",
                "2천 3천",
                "1m2",
                "m",
                "NaN",
                "١٬٢",
                "<script>1</script>",
                "1\n2",
                "9".repeat(61))) {
            if (text.equals("12,34")) {
                assertThat(read(text, Locale.US, TWO_DECIMALS)).isEqualByComparingTo("12.34");
            } else {
                assertThat(new TypedNumbers(Locale.US).read(text, TWO_DECIMALS))
                        .as(text)
                        .isEmpty();
            }
        }
    }

    @Test
    public void u1_wholeNumbersHaveARange() {
        TypedNumbers numbers = new TypedNumbers(Locale.KOREA);
        Reason wrong = Reason.of("wrong");

        assertThat(numbers.wholeNumber("days", "1,000", 3650, wrong)).isEqualTo(1000);
        assertThat(numbers.wholeNumber("days", "３０", 3650, wrong)).isEqualTo(30);
        assertThat(numbers.wholeNumber("days", "0", 3650, wrong)).isZero();
        for (String text : List.of("3651", "-1", "1.5", "ten", "99999999999999999999", "")) {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> numbers.wholeNumber("days", text, 3650, wrong))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(wrong));
        }
    }

    private static BigDecimal read(String text, Locale locale, NumberLimits limits) {
        return new TypedNumbers(locale).read("number", text, limits, Reason.of("not-a-number"));
    }

    private static Reason refusal(String text, Locale locale, NumberLimits limits) {
        try {
            throw new AssertionError(text + " in " + locale + " was read as " + read(text, locale, limits));
        } catch (InvalidValue refused) {
            return refused.reason();
        }
    }
}
