package io.pipewright.kernel;

import java.time.Instant;

/** Who did something, and when. */
public record Stamp(UserKey by, Instant at) {}
