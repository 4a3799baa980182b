package io.pipewright.acceptance;

/**
 * One check and what became of it.
 *
 * @param step     the part of the day
 * @param expected what must hold
 * @param seen     what was found; of a check that could not be tried, why
 * @param request  the request that showed it, without tokens and passwords; empty when there was none
 */
public record Finding(String step, String check, Verdict verdict, String expected, String seen, String request) {}
