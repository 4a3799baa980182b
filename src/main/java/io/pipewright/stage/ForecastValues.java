package io.pipewright.stage;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;

/** What a deal carries into the forecast: its probability and its category. */
public record ForecastValues(Probability probability, ForecastCategory category) {}
