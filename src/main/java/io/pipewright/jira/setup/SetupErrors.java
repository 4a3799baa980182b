package io.pipewright.jira.setup;

import java.util.List;
import java.util.Map;

/** A request that cannot be followed: messages in the user's language, by field of the request or for the whole of it. */
final class SetupErrors extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> byField;
    private final transient List<String> general;

    SetupErrors(Map<String, String> byField, List<String> general) {
        super(byField.keySet() + " " + general);
        this.byField = Map.copyOf(byField);
        this.general = List.copyOf(general);
    }

    Map<String, String> byField() {
        return byField;
    }

    List<String> general() {
        return general;
    }
}
