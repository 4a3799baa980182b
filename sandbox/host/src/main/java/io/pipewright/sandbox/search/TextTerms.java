package io.pipewright.sandbox.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and phrases of a text query as patterns for LIKE; all of them must be found. */
final class TextTerms {

    static final char ESCAPE = '!';
    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private TextTerms() {
    }

    /** @return lower-case patterns with {@link #ESCAPE} as escape; empty when nothing is left to look for */
    static List<String> of(String text) {
        List<String> patterns = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            boolean phrase = matcher.group(1) != null;
            String piece = phrase ? matcher.group(1) : word(matcher.group(2));
            if (!piece.isBlank()) {
                patterns.add(pattern(piece.trim().toLowerCase(Locale.ROOT), !phrase));
            }
        }
        return patterns;
    }

    private static String word(String raw) {
        String bare = raw.replaceAll("[+&|!(){}\\[\\]^~:\\\\\"]", "");
        return bare.replaceAll("^[-]+|[*]+$", "");
    }

    private static String pattern(String piece, boolean wildcards) {
        StringBuilder pattern = new StringBuilder("%");
        for (char c : piece.toCharArray()) {
            if (c == '%' || c == '_' || c == ESCAPE) {
                pattern.append(ESCAPE).append(c);
            } else {
                pattern.append(wildcards && c == '*' ? '%' : wildcards && c == '?' ? '_' : c);
            }
        }
        return pattern.append('%').toString();
    }
}
