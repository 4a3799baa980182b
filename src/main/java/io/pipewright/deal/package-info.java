/** The deal, its values, and which deals a user may see. Start at {@link io.pipewright.deal.Deal}. */
package io.pipewright.deal;
