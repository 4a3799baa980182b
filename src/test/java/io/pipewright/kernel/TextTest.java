package io.pipewright.kernel;

import static io.pipewright.kernel.Unseen.aroundAndWithin;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.Test;

public class TextTest {

    private static final String SMILE = "\uD83D\uDE00";
    private static final String E_WITH_ACCENT = "e\u0301";

    @Test
    public void c08_numbersDaysAndCodesAreReadAsTheyAreSeen() {
        for (String unseen : Unseen.ALL) {
            assertThat(Decimals.read(aroundAndWithin("-1250.75", unseen)))
                    .as("number with U+%04X", (int) unseen.charAt(0))
                    .contains(new BigDecimal("-1250.75"));
            assertThat(Days.read(aroundAndWithin("2026-05-12", unseen)))
                    .as("day with U+%04X", (int) unseen.charAt(0))
                    .contains(LocalDate.of(2026, 5, 12));
            assertThat(Days.parse("targetDate", aroundAndWithin("2026-05-12", unseen)))
                    .isEqualTo(LocalDate.of(2026, 5, 12));
            assertThat(Text.asSeen(" " + aroundAndWithin("USD", unseen) + "\t")).isEqualTo("USD");
        }
        assertThat(Days.parseOptional("projectStart", "\u200B\uFEFF")).isEmpty();
    }

    @Test
    public void c08_whatCanBeSeenInANumberIsStillRefused() {
        for (String text :
                new String[] {"1 234", "1\t234", "1,234", "12'50", "1e3", "\u0661", "\u066012", "１２", "1\u30002x"}) {
            assertThat(Decimals.read(text)).as(text).isEmpty();
        }
        for (String text : new String[] {"", "\u200B", "2026-05 -12", "2026\u201105\u201112", "2026-02-30"}) {
            assertThat(Days.read(text)).as(text).isEmpty();
        }
    }

    @Test
    public void c08_aTextLosesWhatCannotBeSeenAroundIt_andNothingWithin() {
        for (String unseen : Unseen.AROUND_TEXTS) {
            String text = "Board" + unseen + "approves";
            assertThat(Text.stripped(unseen + " " + text + "\n" + unseen)).isEqualTo(text);
            assertThat(Text.checked("title", unseen + text, text.length())).isEqualTo(text);
        }
    }

    @Test
    public void c08_whatShapesTheCharactersOfATextStays() {
        for (String text : new String[] {
            "👩‍👩‍👧",
            "❤️",
            "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
            "\u115F\u1161",
            "می‌خواهم",
            "ه\u200D",
            "\u200Fאישור\u200F",
            "\u2067אישור\u2069"
        }) {
            assertThat(Text.stripped("\uFEFF " + text + "\u00A0\u200B")).isEqualTo(text);
        }
    }

    @Test
    public void c08_aTextInWhichNothingCanBeSeenIsNone() {
        for (String text :
                new String[] {null, "", " \t\r\n", "\u200B\u200D", "\u3164", "\uFFA0", "\u2800", "\u2067 \u2069"}) {
            assertThat(Text.stripped(text)).isEmpty();
            assertThat(Text.asSeen(text)).isEmpty();
        }
    }

    @Test
    public void c08_textsReadTheSame_whateverTheSpaceBetweenTheirWords() {
        for (String unseen : Unseen.AROUND_TEXTS) {
            assertThat(Text.readsAs("New York", unseen + "new york" + unseen)).isTrue();
        }
        assertThat(Text.readsAs("New York", "New\u00A0York")).isTrue();
        assertThat(Text.readsAs("New\u202FYork", "new york")).isTrue();
        assertThat(Text.readsAs("New York", "NewYork")).isFalse();
        assertThat(Text.readsAs("می‌خواهم", "میخواهم")).isFalse();
        assertThat(Text.readsAs("", "\uFEFF")).isTrue();
    }

    @Test
    public void s16_aLongTextIsCutBetweenCharacters_neverInsideOne() {
        assertThat(Text.shortened("abc", 3)).isEqualTo("abc");
        assertThat(Text.shortened("abcd", 3)).isEqualTo("abc…");
        assertThat(Text.shortened("ab" + SMILE, 3)).isEqualTo("ab…");
        assertThat(Text.shortened("ab" + SMILE, 4)).isEqualTo("ab" + SMILE);
        assertThat(Text.shortened("a" + SMILE + SMILE, 3)).isEqualTo("a" + SMILE + "…");
        assertThat(Text.shortened("ab" + E_WITH_ACCENT + "x", 3)).isEqualTo("ab…");
        assertThat(Text.shortened("ab" + E_WITH_ACCENT + "x", 4)).isEqualTo("ab" + E_WITH_ACCENT + "…");
        assertThat(Text.shortened("가나다라", 3)).isEqualTo("가나다…");
        assertThat(Text.shortened("\u0301".repeat(100_000), 3)).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    public void s16_noCutLeavesHalfACharacter() {
        String text = ("x" + SMILE + "y" + E_WITH_ACCENT + SMILE).repeat(10);
        for (int longest = 1; longest <= text.length(); longest++) {
            String shown = Text.shortened(text, longest);
            assertThat(Text.canBeStored(shown)).as(shown).isTrue();
            assertThat(shown.length()).isLessThanOrEqualTo(longest + 1);
        }
    }
}
