package io.pipewright.kernel;

import java.util.List;

/** Characters without a shape of their own, which copying out of other programs puts around and into what is pasted. */
public final class Unseen {

    /** Spaces that do not break a line, white and zero-width characters, marks of direction. */
    public static final List<String> ALL = List.of(
            "\u00A0", "\u202F", "\u2007", "\u2009", "\uFEFF", "\u200B", "\u200C", "\u200D", "\u2060", "\u00AD",
            "\u180E", "\u200E", "\u200F", "\u061C", "\u202A", "\u202C", "\u202D", "\u2066", "\u2069");

    /** Those that neither show nor change how their neighbours show. */
    public static final List<String> AROUND_TEXTS =
            List.of("\u00A0", "\u202F", "\u2007", "\u3000", "\u2028", "\uFEFF", "\u200B", "\u2060", "\u00AD", "\u180E");

    private Unseen() {}

    /** The text with the character before it, behind it and in the middle of it. */
    public static String aroundAndWithin(String text, String unseen) {
        int middle = text.length() / 2;
        return unseen + text.substring(0, middle) + unseen + text.substring(middle) + unseen + unseen;
    }
}
