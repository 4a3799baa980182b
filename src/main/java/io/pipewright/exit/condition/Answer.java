package io.pipewright.exit.condition;

import io.pipewright.deal.DealId;
import io.pipewright.kernel.UserKey;
import java.time.Instant;

/** What somebody answered to a criterion for a deal. Answers are only ever added: the latest counts, the rest stays. */
public record Answer(long criterionId, DealId deal, AnswerValue value, Evidence evidence, UserKey by, Instant at) {}
