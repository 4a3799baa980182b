package io.pipewright.closeplan;

import io.pipewright.deal.UserKey;
import java.time.Instant;

/** Who did something, and when. */
public record Stamp(UserKey by, Instant at) {}
