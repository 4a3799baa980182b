package io.pipewright.metrics;

import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;

/** Whether deals that came and went within the period are shown (definitions D4, rule 5). */
public enum ChangeView {
    /** They are left out. */
    NET,
    /** They are in the bar by which they came and in the one by which they went. */
    GROSS;

    /** The stored form, for example {@code net}. */
    public String code() {
        return EnumCode.of(this);
    }

    /** Nothing at all is net. @throws InvalidValue naming field {@code view} */
    public static ChangeView parse(String text) {
        String given = Text.asSeen(text);
        return given.isEmpty()
                ? NET
                : EnumCode.find(ChangeView.class, given)
                        .orElseThrow(() -> new InvalidValue("view", Reason.of("pipewright.metrics.view.unknown")));
    }
}
