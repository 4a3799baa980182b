package io.pipewright.kernel;

/** Somebody else changed the same thing in between; nothing was stored. The caller reloads and decides again. */
public final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public Conflict(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
