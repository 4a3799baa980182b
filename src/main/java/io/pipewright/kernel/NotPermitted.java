package io.pipewright.kernel;

/** The user sees the deal but may not do this to it. */
public final class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public NotPermitted(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
