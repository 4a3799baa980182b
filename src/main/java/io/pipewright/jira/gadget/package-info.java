/** The forecast gadget's way in: its REST resource and the words around the figures. Start at {@link io.pipewright.jira.gadget.ForecastResource}. */
package io.pipewright.jira.gadget;
