package io.pipewright.exit;

import io.pipewright.deal.InvalidValue;
import io.pipewright.deal.Reason;

/** Text that people type: kept as they typed it, unless no database could keep it. */
final class Texts {

    private Texts() {}

    /** The text without blanks around it; empty for none. @throws InvalidValue naming the field when it is too long or cannot be stored */
    static String checked(String field, String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > longest) {
            throw new InvalidValue(field, Reason.of("pipewright.common.text.too-long", longest, stripped.length()));
        }
        if (stripped.codePoints().anyMatch(Texts::cannotBeStored)) {
            throw new InvalidValue(field, Reason.of("pipewright.common.text.unreadable"));
        }
        return stripped;
    }

    private static boolean cannotBeStored(int codePoint) {
        boolean halfACharacter = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean lineOrTab = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return halfACharacter || (Character.isISOControl(codePoint) && !lineOrTab);
    }
}
