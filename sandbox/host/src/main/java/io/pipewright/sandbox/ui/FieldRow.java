package io.pipewright.sandbox.ui;

/** A field of an issue as a page shows it; {@code html} is escaped already. Public because templates call it. */
public record FieldRow(String id, String name, String html, boolean numeric) {}
