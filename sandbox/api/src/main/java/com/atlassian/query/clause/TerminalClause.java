package com.atlassian.query.clause;

import com.atlassian.query.operand.Operand;

/** A comparison in a JQL query. */
public interface TerminalClause extends Clause {

    Operand getOperand();
}
