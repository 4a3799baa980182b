package io.pipewright.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class TextTest {

    private static final String SMILE = "\uD83D\uDE00";
    private static final String E_WITH_ACCENT = "e\u0301";

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
