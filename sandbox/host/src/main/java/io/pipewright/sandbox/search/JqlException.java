package io.pipewright.sandbox.search;

/** A query that cannot be read or answered; the message is the one that the searcher sees. */
final class JqlException extends Exception {

    private static final long serialVersionUID = 1L;

    JqlException(String message) {
        super(message);
    }
}
