package com.atlassian.query.operand;

/** The right side of a comparison. */
public interface Operand {

    String getName();
}
