package io.pipewright.closeplan;

import io.pipewright.kernel.Stamp;

/** Who marked a record of agreement as a mistake, when and why; the record itself stays. */
public record Mistake(Stamp stamp, String reason) {

    /** @throws io.pipewright.kernel.InvalidValue naming {@code reason} */
    public Mistake {
        reason = TextRule.REASON.checked(reason);
    }
}
