package io.pipewright.kernel;

/** A change did not get its turn among those of others; nothing was stored. The same request may succeed in a moment. */
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public Busy(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Busy(Reason reason, Throwable cause) {
        super(reason.key(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
