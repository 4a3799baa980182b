package io.pipewright.exit.condition;

import java.util.Optional;

/** A field as it stands for a deal: its name for the reader, text or a reason to translate, and its value, empty when it is not set. */
public record FieldReading(Object name, Optional<FieldValue> value) {}
