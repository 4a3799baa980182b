package io.pipewright.kernel;

/** Input that a value type refuses; carries the field it was meant for and the reason, so that the edge can name both to the user. */
public final class InvalidValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Reason reason;

    /** @param field the field as the interface names it, for example {@code amount} or {@code targetDate} */
    public InvalidValue(String field, Reason reason) {
        super(field + ": " + reason.key());
        this.field = field;
        this.reason = reason;
    }

    public String field() {
        return field;
    }

    public Reason reason() {
        return reason;
    }
}
