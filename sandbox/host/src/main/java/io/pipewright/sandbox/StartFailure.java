package io.pipewright.sandbox;

/** A reason why the sandbox cannot start that whoever starts it can remove; the message is the one line they read. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
