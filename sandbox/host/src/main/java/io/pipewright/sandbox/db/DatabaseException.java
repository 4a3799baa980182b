package io.pipewright.sandbox.db;

/** The database refused or failed. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseException(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
