/** The periods that figures are about. Start at {@link io.pipewright.period.Period}. */
package io.pipewright.period;
