package io.pipewright.kernel;

/** Typed characters that mean the same written alike: full-width forms, digits of other scripts, spaces, apostrophes, minus signs. */
final class TypedText {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;
    private static final String APOSTROPHES = "\u2019\u2018\u02BC\u00B4`_\u066C";
    private static final String MINUSES = "\u2212\u2013\u2012\uFE63";
    private static final char ARABIC_DECIMAL_SIGN = '\u066B';

    private TypedText() {}

    /** The text {@link Text#asSeen}, with one space at most between two characters. */
    static String plain(String text) {
        return Text.asSeen(text)
                .codePoints()
                .map(TypedText::plain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll(" {2,}", " ");
    }

    private static int plain(int typed) {
        int c = typed >= FULL_WIDTH_FIRST && typed <= FULL_WIDTH_LAST ? typed - FULL_WIDTH_OFFSET : typed;
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return '0' + Character.digit(c, 10);
        }
        if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
            return ' ';
        }
        if (APOSTROPHES.indexOf(c) >= 0) {
            return '\'';
        }
        if (MINUSES.indexOf(c) >= 0) {
            return '-';
        }
        return c == ARABIC_DECIMAL_SIGN ? ',' : c;
    }
}
