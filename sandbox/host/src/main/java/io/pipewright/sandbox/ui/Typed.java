package io.pipewright.sandbox.ui;

import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import java.util.List;
import java.util.Optional;

/** What was typed into a form and what was wrong with it; at first nothing of both. */
record Typed(Optional<Exchange> exchange, ErrorCollection errors) {

    static Typed nothing() {
        return new Typed(Optional.empty(), new SimpleErrorCollection());
    }

    static Typed of(Exchange exchange, ErrorCollection errors) {
        return new Typed(Optional.of(exchange), errors);
    }

    /** The texts of the field; empty when the form was not sent or did not have it. */
    Optional<List<String>> texts(String fieldId) {
        return exchange.filter(sent -> sent.has(fieldId) || sent.has(FormInput.SHOWN + fieldId))
                .map(sent -> sent.texts(fieldId));
    }

    String error(String fieldId) {
        return errors.getErrors().getOrDefault(fieldId, "");
    }
}
