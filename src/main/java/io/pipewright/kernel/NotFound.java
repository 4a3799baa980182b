package io.pipewright.kernel;

/** There is no such thing, or the user may not see it. Callers cannot tell the two apart, so keys and ids cannot be probed. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public NotFound(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
