package io.pipewright.sandbox.ui;

import java.util.List;

/**
 * A field of a form. Public because templates call it.
 *
 * @param kind   {@code text}, {@code textarea}, {@code number}, {@code date}, {@code select}, {@code many} or {@code own}
 * @param values the texts in it
 * @param html   the whole control when the kind is {@code own}; empty otherwise
 * @param error  empty when there is none
 */
public record FormField(
        String id,
        String name,
        String description,
        boolean required,
        String kind,
        List<String> values,
        List<Choice> choices,
        String html,
        String error) {

    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean isChosen(String value) {
        return values.contains(value);
    }
}
