/** REST of the board of deals and of the largest deals. Start at {@link io.pipewright.jira.board.BoardResource}. */
package io.pipewright.jira.board;
