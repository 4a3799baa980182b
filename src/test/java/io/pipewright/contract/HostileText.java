package io.pipewright.contract;

/** Texts that a careless store would lose, cut or change: Korean, emoji, markup, quotes and the signs of encodings and patterns. */
public final class HostileText {

    private static final String SAMPLE =
            "<script>alert('거래')</script> \"김철수\" & 🚀👩‍👩‍👧 %25 a=b&c=d + x;-- \\n \\ é ß 漢字 مرحبا {0} ${x} #if %_ ' ";

    private HostileText() {}

    /** Such a text of exactly this many UTF-16 units, without white space around it. */
    public static String of(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(SAMPLE);
        }
        text.setLength(length);
        char last = text.charAt(length - 1);
        if (Character.isWhitespace(last) || Character.isHighSurrogate(last) || last == '\u200d') {
            text.setCharAt(length - 1, '끝');
        }
        return text.toString();
    }
}
