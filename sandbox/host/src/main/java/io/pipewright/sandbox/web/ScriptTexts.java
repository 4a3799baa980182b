package io.pipewright.sandbox.web;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The transformer {@code jsI18n}: puts texts in the place of {@code I18n.getText('key')} calls of a script. */
final class ScriptTexts {

    private static final Pattern CALL =
            Pattern.compile("(?<![\\w$.])(?:[\\w$]+\\.)*I18n\\.getText\\(\\s*(['\"])([\\w.-]+)\\1\\s*([,)])");

    private ScriptTexts() {}

    /**
     * @param raw       the pattern of a key, for calls with arguments
     * @param formatted the text of a key, for calls without
     */
    static String translate(String script, UnaryOperator<String> raw, UnaryOperator<String> formatted) {
        return CALL.matcher(script).replaceAll(call -> Matcher.quoteReplacement(replacement(call, raw, formatted)));
    }

    private static String replacement(MatchResult call, UnaryOperator<String> raw, UnaryOperator<String> formatted) {
        String key = call.group(2);
        return call.group(3).equals(")") ? quote(formatted.apply(key)) : "AJS.format(" + quote(raw.apply(key)) + ",";
    }

    /** The text as a script's string, safe within a script element too. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < 0x20 || c == '<' || c == '>' || c == '&' || c == '\'' || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
