package io.pipewright.jira.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The workflow files that come with the app, with what stands between {@code @} signs put in place. */
final class WorkflowText {

    private static final Pattern TOKEN = Pattern.compile("@([a-z][a-z.-]*)@");

    private WorkflowText() {}

    /**
     * The file of a template as it is.
     *
     * @param template its code, for example {@code the-model}
     */
    static String raw(String template) {
        try (InputStream in = WorkflowText.class.getResourceAsStream("/workflow/" + template + ".xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param value what stands for a token, as plain text, for example for {@code status.won} */
    static String filled(String template, UnaryOperator<String> value) {
        return TOKEN.matcher(raw(template))
                .replaceAll(token -> Matcher.quoteReplacement(escaped(value.apply(token.group(1)))));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
