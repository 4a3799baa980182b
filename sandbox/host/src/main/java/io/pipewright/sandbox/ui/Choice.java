package io.pipewright.sandbox.ui;

/** One thing to choose from in a form. Public because templates call it. */
public record Choice(String value, String label) {
}
