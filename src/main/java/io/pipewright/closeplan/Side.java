package io.pipewright.closeplan;

import io.pipewright.kernel.EnumCode;

/** Who has to do a task: we or the customer (requirement A82). */
public enum Side {
    OURS,
    CUSTOMERS;

    /** The stored form: {@code ours} or {@code customers}. */
    public String code() {
        return EnumCode.of(this);
    }

    /** @throws io.pipewright.kernel.InvalidValue naming field {@code side} when no side has this code */
    public static Side parse(String code) {
        return EnumCode.parse(Side.class, code, "side", "pipewright.closeplan.side.unknown");
    }
}
