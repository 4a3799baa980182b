package io.pipewright.money;

import io.pipewright.kernel.Stamp;

/** A rate of exchange, and who entered it when. */
public record EnteredRate(Rate rate, Stamp entered) {}
