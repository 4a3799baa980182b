package io.pipewright.closeplan;

/** By which way the customer answered to a proposed plan. */
public enum Channel {
    MEETING, EMAIL, PHONE, DOCUMENT, OTHER;

    /** The stored form, for example {@code email}. */
    public String code() {
        return Codes.of(this);
    }

    /** @throws io.pipewright.deal.InvalidValue naming field {@code channel} when no channel has this code */
    public static Channel parse(String code) {
        return Codes.parse(Channel.class, code, "channel", "pipewright.closeplan.channel.unknown");
    }
}
