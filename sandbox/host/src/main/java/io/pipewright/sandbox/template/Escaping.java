package io.pipewright.sandbox.template;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;

/** Escapes what a reference inserts, unless the reference's name ends in {@code Html} or the template has switched escaping off. */
public final class Escaping implements ReferenceInsertionEventHandler {

    /** The context's name of the escaping of the page being rendered. */
    static final String KEY = "sandbox.escaping";

    private boolean on = true;

    void turn(boolean value) {
        on = value;
    }

    @Override
    public Object referenceInsert(String reference, Object value) {
        return value == null || !on || isHtml(reference) ? value : escape(value.toString());
    }

    /** Whether the last name of the reference, before its arguments, ends in {@code Html}. */
    static boolean isHtml(String reference) {
        String name = reference.endsWith("}") ? reference.substring(0, reference.length() - 1) : reference;
        return (name.endsWith(")") ? withoutArguments(name) : name).endsWith("Html");
    }

    /** Reads forwards, because a bracket within a text argument counts for nothing. */
    private static String withoutArguments(String call) {
        int depth = 0;
        int start = call.length();
        char quote = 0;
        for (int i = 0; i < call.length(); i++) {
            char c = call.charAt(i);
            if (quote != 0 || c == '"' || c == '\'') {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
            } else if (c == '(') {
                start = depth++ == 0 ? i : start;
            } else if (c == ')') {
                depth--;
            }
        }
        return call.substring(0, start);
    }

    /** The text as HTML. */
    public static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> append(html, (char) c));
        return html.toString();
    }

    private static void append(StringBuilder html, char c) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            default -> html.append(c);
        }
    }
}
