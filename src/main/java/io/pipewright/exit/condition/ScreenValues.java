package io.pipewright.exit.condition;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed into the custom fields of a transition screen and has not stored yet, by field id. An empty value is a field that the
 * screen clears; a field that is not on the screen is absent. The fields of {@link CriterionField} come with the deal instead.
 */
public record ScreenValues(Map<String, Optional<FieldValue>> byField) {

    public static final ScreenValues NONE = new ScreenValues(Map.of());

    public ScreenValues {
        byField = Map.copyOf(byField);
    }
}
