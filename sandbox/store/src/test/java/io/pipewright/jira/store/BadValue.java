package io.pipewright.jira.store;

import net.java.ao.Entity;
import net.java.ao.schema.Table;

/** A value that no writer of the app puts into a column; null for none. */
record BadValue(Class<? extends Entity> table, String column, Object value, Effect effect) {

    private static final int LONGEST_SHOWN = 20;

    /** What becomes of a row that holds it. */
    enum Effect {
        /** It is left out, and the log names it. */
        NAMED,
        /** No question finds it. */
        NEVER_FOUND,
        /** The value is as good as any, or means nothing. */
        STILL_READ
    }

    /** The text that may not be in the log; of a short one or a number nobody could tell whose it is. */
    String shownText() {
        return value instanceof String text && text.length() > 3 ? text : "no such text";
    }

    @Override
    public String toString() {
        String shown = String.valueOf(value);
        String shortened = shown.length() <= LONGEST_SHOWN ? shown : shown.length() + " characters";
        return table.getAnnotation(Table.class).value() + "." + column + " = " + shortened;
    }
}
