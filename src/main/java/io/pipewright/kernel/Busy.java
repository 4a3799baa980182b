package io.pipewright.kernel;

/** The database broke a change off again and again for the sake of others; nothing was stored. The same request may succeed in a moment. */
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public Busy(Reason reason, Throwable cause) {
        super(reason.key(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
