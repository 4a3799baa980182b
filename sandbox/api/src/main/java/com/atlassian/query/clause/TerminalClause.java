package com.atlassian.query.clause;

/** A comparison in a JQL query. */
public interface TerminalClause extends Clause {}
