/**
 * The board of deals, one column for each stage, and the list of the largest deals: sums come from the history, cards are loaded at once.
 * Start at {@link io.pipewright.board.ViewBoard}.
 */
package io.pipewright.board;
