/** The forecast of a period: roll-ups by category, rates of exchange, and the deals behind each figure. Start at {@link io.pipewright.forecast.RollUpForecast}. */
package io.pipewright.forecast;
