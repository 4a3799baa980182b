package io.pipewright.kernel;

import java.text.BreakIterator;
import java.util.Locale;

/** Texts that people type: how they are kept, and how a message repeats them. */
public final class Text {

    private Text() {}

    /** The text without white space around it; empty for none. */
    public static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    /**
     * The text, or its beginning with an ellipsis when it is longer than this many UTF-16 units. What a reader takes for one character,
     * such as a letter with its accents, is kept whole or left out.
     */
    public static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(0, Math.min(text.length(), longest + 2)));
        return text.substring(0, characters.preceding(longest + 1)) + "…";
    }

    /**
     * The text without white space around it; empty for none.
     *
     * @param longest in UTF-16 units
     * @throws InvalidValue naming the field when the text is too long or no database could keep it
     */
    public static String checked(String field, String text, int longest) {
        String kept = stripped(text);
        if (kept.length() > longest) {
            throw new InvalidValue(field, Reason.of("pipewright.common.text.too-long", longest, kept.length()));
        }
        if (!canBeStored(kept)) {
            throw new InvalidValue(field, Reason.of("pipewright.common.text.unreadable"));
        }
        return kept;
    }

    /** Whether every database can keep the text: no control characters but line breaks and tabs, no halves of characters. */
    public static boolean canBeStored(String text) {
        return text.codePoints().noneMatch(Text::cannotBeStored);
    }

    private static boolean cannotBeStored(int codePoint) {
        boolean halfACharacter = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean lineOrTab = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return halfACharacter || (Character.isISOControl(codePoint) && !lineOrTab);
    }
}
