/**
 * All versions of all deals in memory, in columns, so that queries are fast. Start at {@link io.pipewright.history.columns.DealColumns},
 * then {@link io.pipewright.history.columns.DealBlock}: how deals stand now, and the log that says how they stood before.
 */
package io.pipewright.history.columns;
