/**
 * All versions of all deals in memory, in columns, so that queries are fast. Start at {@link io.pipewright.history.columns.DealColumns}.
 */
package io.pipewright.history.columns;
