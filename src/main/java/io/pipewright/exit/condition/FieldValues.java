package io.pipewright.exit.condition;

import io.pipewright.stage.DealForUser;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Port: the custom fields of deals, by field id. The fields of {@link CriterionField} are not asked for here. */
public interface FieldValues {

    /** The stored fields of the deal, read at once. A field that does not exist (any more) is missing from the answer. */
    Map<String, FieldReading> of(DealForUser deal, Set<String> fieldIds);

    /** What the field holds; empty when there is no such field. */
    Optional<FieldType> typeOf(String fieldId);

    default boolean knows(String fieldId) {
        return typeOf(fieldId).isPresent();
    }
}
