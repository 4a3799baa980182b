package io.pipewright.stage;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.InvalidValue;

/** Port: sets the forecast fields of a deal by an ordinary edit that Jira records. */
public interface ForecastFields {

    /** @throws InvalidValue naming {@code probability} when Jira refuses the edit or the field is gone */
    void set(Actor actor, DealForUser deal, Probability probability);

    /** @throws InvalidValue naming {@code category} when Jira refuses the edit or the field is gone */
    void set(Actor actor, DealForUser deal, ForecastCategory category);
}
