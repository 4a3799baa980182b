package io.pipewright.closeplan;

import io.pipewright.kernel.EnumCode;

/** By which way the customer answered to a proposed plan. */
public enum Channel {
    MEETING,
    EMAIL,
    PHONE,
    DOCUMENT,
    OTHER;

    /** The stored form, for example {@code email}. */
    public String code() {
        return EnumCode.of(this);
    }

    /** @throws io.pipewright.kernel.InvalidValue naming field {@code channel} when no channel has this code */
    public static Channel parse(String code) {
        return EnumCode.parse(Channel.class, code, "channel", "pipewright.closeplan.channel.unknown");
    }
}
