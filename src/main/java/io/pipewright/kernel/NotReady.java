package io.pipewright.kernel;

/** What was asked for is still being prepared; whoever asks again a little later gets it. */
public final class NotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public NotReady(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
