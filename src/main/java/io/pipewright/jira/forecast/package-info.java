/** REST of the forecast, and the words around its figures. Start at {@link io.pipewright.jira.forecast.ForecastResource}. */
package io.pipewright.jira.forecast;
