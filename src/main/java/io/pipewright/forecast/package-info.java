/**
 * The forecast of a period: where deals count, roll-ups by category, and the deals behind each figure. Start at {@link
 * io.pipewright.forecast.RollUpForecast}.
 */
package io.pipewright.forecast;
