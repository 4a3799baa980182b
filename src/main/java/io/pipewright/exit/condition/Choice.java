package io.pipewright.exit.condition;

/**
 * Something that a field can hold: one of its choices, or a user. {@code id} is the form in which it is stored and which no rename changes,
 * {@code name} what people see, text or a reason to translate.
 */
public record Choice(String id, Object name) {}
