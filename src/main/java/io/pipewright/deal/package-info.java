/** The deal and the values it is made of: amount, probability, forecast category, loss reason. Start at {@link io.pipewright.deal.Deal}. */
package io.pipewright.deal;
