package io.pipewright.board;

import io.pipewright.board.DealTexts.DealText;

/** A deal with all that its card says. */
public record BoardCard(BoardDeal deal, DealText text) {}
