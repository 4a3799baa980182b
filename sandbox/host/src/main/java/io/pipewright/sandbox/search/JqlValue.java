package io.pipewright.sandbox.search;

/** One value of a clause; those that a function gave are not checked for existence. */
record JqlValue(String text, boolean fromFunction) {}
