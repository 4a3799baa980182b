package com.atlassian.query.clause;

import java.util.List;

/** A part of a JQL query. */
public interface Clause {

    String getName();

    List<Clause> getClauses();
}
