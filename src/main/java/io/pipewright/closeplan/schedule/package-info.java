/**
 * The arithmetic of dates in a plan: working days, what waits for what, how far a date can slip, and how a plan is squeezed.
 * Start at {@link io.pipewright.closeplan.schedule.Network}.
 */
package io.pipewright.closeplan.schedule;
