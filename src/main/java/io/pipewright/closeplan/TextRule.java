package io.pipewright.closeplan;

import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import java.util.function.IntPredicate;

/**
 * What a text in the plan may hold. Any writing system, emoji and markup stay as typed; characters that no reader can see and no
 * editor can show (control characters, halves of surrogate pairs) are taken out, since nobody could find them to correct them.
 * In a text of one line, tabs and line breaks become spaces. Length is counted in UTF-16 units, after white space around is gone.
 */
enum TextRule {
    TITLE("title", 255, false, true),
    NOTE("note", 10_000, true, false),
    OWNER("owner", 255, false, true),
    CUSTOMER("customer", 255, false, true),
    COMPANY("company", 100, false, false),
    GOAL("goal", 255, false, false),
    REASON("reason", 255, false, true),
    HOLIDAY("holidays", 100, false, false);

    private final String field;
    private final int longest;
    private final boolean manyLines;
    private final boolean required;

    TextRule(String field, int longest, boolean manyLines, boolean required) {
        this.field = field;
        this.longest = longest;
        this.manyLines = manyLines;
        this.required = required;
    }

    int longest() {
        return longest;
    }

    String key(String outcome) {
        return "pipewright.closeplan." + field + "." + outcome;
    }

    /** The text as it is kept. @throws InvalidValue naming the field when it is missing or too long */
    String checked(String raw) {
        String text = Text.stripped(cleaned(raw == null ? "" : raw));
        if (required && text.codePoints().noneMatch(TextRule::visible)) {
            throw new InvalidValue(field, Reason.of(key("empty")));
        }
        if (text.length() > longest) {
            throw new InvalidValue(field, Reason.of(key("too-long"), longest, text.length()));
        }
        return text;
    }

    private String cleaned(String raw) {
        String oneBreak = raw.replace("\r\n", "\n").replace('\r', '\n');
        String lines = manyLines ? oneBreak : oneBreak.replace('\n', ' ').replace('\t', ' ');
        IntPredicate kept = c -> !Character.isISOControl(c) || c == '\n' || c == '\t';
        StringBuilder text = new StringBuilder(lines.length());
        lines.codePoints()
                .filter(kept)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean visible(int c) {
        return Character.isDefined(c) && !Text.isUnseen(c);
    }
}
