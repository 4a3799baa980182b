package io.pipewright.kernel;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Texts that people type: how they are kept, how they are read, and how a message repeats them. */
public final class Text {

    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALFWIDTH_HANGUL_FILLER = 0xFFA0;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int SOFT_HYPHEN = 0x00AD;
    private static final int ARABIC_LETTER_MARK = 0x061C;
    private static final int MONGOLIAN_VOWEL_SEPARATOR = 0x180E;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Text() {}

    /**
     * The text without spaces of any width around it; empty for none and when nothing of it can be seen. What shapes the characters next
     * to it (joiners of emoji, directions) stays, as does everything within.
     */
    public static String stripped(String text) {
        if (text == null || text.codePoints().allMatch(Text::isUnseen)) {
            return "";
        }
        int start = 0;
        while (isSpace(text.codePointAt(start)) || isEmpty(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        int end = text.length();
        while (isSpace(text.codePointBefore(end)) || isEmpty(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /**
     * A short value (a number, a day, a code) as its reader sees it: without spaces around it, and without characters within it that are
     * not seen or that only group digits. An ordinary space within stays.
     */
    public static String asSeen(String value) {
        return without(stripped(value), c -> isZeroWidth(c) || (Character.isSpaceChar(c) && c != ' '))
                .strip();
    }

    /** Whether two texts read the same: upper and lower case, the kinds of space and characters without width make no difference. */
    public static boolean readsAs(String one, String other) {
        return plainSpaces(one).equalsIgnoreCase(plainSpaces(other));
    }

    /** Whether a reader sees nothing where the character stands: spaces of any width, directions, joiners, fillers. */
    public static boolean isUnseen(int codePoint) {
        return isSpace(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || codePoint == HANGUL_FILLER
                || codePoint == HALFWIDTH_HANGUL_FILLER
                || codePoint == BRAILLE_BLANK;
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
     * The text {@link #stripped}; empty for none.
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

    private static String plainSpaces(String text) {
        String seen = without(text, Text::isEmpty);
        return stripped(seen.codePoints()
                .map(c -> isSpace(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    private static String without(String text, IntPredicate dropped) {
        return text.codePoints()
                .filter(dropped.negate())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Characters that neither show nor change how another one shows: byte order mark, zero-width space, word joiner and their kind. */
    private static boolean isEmpty(int c) {
        return c == ZERO_WIDTH_SPACE
                || c == BYTE_ORDER_MARK
                || c == SOFT_HYPHEN
                || c == MONGOLIAN_VOWEL_SEPARATOR
                || (c >= 0x2060 && c <= 0x2064);
    }

    /** Those, joiners and directions, which copying out of other programs puts around and into numbers. */
    private static boolean isZeroWidth(int c) {
        boolean joinerOrMark = c > ZERO_WIDTH_SPACE && c <= 0x200F;
        boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x206F) || c == ARABIC_LETTER_MARK;
        return isEmpty(c) || joinerOrMark || direction;
    }
}
