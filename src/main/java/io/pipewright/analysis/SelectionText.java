package io.pipewright.analysis;

import java.util.Optional;

/** Escapes what would end a part of a selection or the quoted argument of a query: {@code %XX}, as in addresses. */
public final class SelectionText {

    private static final String SPECIAL = "%;\"'\\";
    private static final char FIRST_PRINTABLE = ' ';

    private SelectionText() {}

    /** The text, to stand within a part of a selection. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean edgeBlank = c == ' ' && (i == 0 || i == text.length() - 1);
            if (c < FIRST_PRINTABLE || edgeBlank || SPECIAL.indexOf(c) >= 0) {
                escaped.append(String.format("%%%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Empty when a percent sign is not followed by two hexadecimal digits. */
    static Optional<String> unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int code = i + 2 <= text.length() - 1 ? hex(text.charAt(i + 1), text.charAt(i + 2)) : -1;
                if (code < 0) {
                    return Optional.empty();
                }
                c = (char) code;
                i += 2;
            }
            plain.append(c);
        }
        return Optional.of(plain.toString());
    }

    private static int hex(char high, char low) {
        int h = Character.digit(high, 16);
        int l = Character.digit(low, 16);
        return h < 0 || l < 0 ? -1 : h << 4 | l;
    }
}
