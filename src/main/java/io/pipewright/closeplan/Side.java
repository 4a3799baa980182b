package io.pipewright.closeplan;

import io.pipewright.kernel.EnumCode;

/** Who has to do a task: we, the customer, or both together (requirement A82). */
public enum Side {
    OURS,
    CUSTOMERS,
    BOTH;

    /** Whether we have something to do. */
    public boolean includesUs() {
        return this != CUSTOMERS;
    }

    /** Whether the customer has something to do. */
    public boolean includesCustomer() {
        return this != OURS;
    }

    /** The stored form: {@code ours}, {@code customers} or {@code both}. */
    public String code() {
        return EnumCode.of(this);
    }

    /** @throws io.pipewright.kernel.InvalidValue naming field {@code side} when no side has this code */
    public static Side parse(String code) {
        return EnumCode.parse(Side.class, code, "side", "pipewright.closeplan.side.unknown");
    }
}
