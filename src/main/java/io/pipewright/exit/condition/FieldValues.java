package io.pipewright.exit.condition;

import io.pipewright.stage.DealForUser;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Port: the custom fields of deals, by field id, and what fields can hold. The values of {@link CriterionField} come with the deal. */
public interface FieldValues {

    /** The stored fields of the deal, read at once. A field that does not exist (any more) is missing from the answer. */
    Map<String, FieldReading> of(DealForUser deal, Set<String> fieldIds);

    /** What the field holds; empty when the project has no such field. */
    Optional<FieldType> typeOf(long projectId, String fieldId);

    /**
     * Which choice or user a text means, in the custom fields of a project and in those of {@link CriterionField}: what has this id, or
     * what people see under this text, in whatever language. Users are known by their keys and their user names.
     *
     * @return empty when the field can hold no such thing
     */
    Optional<Choice> meant(long projectId, String fieldId, String text);
}
