/**
 * The floor that every figure stands on: the deals of a scope that a user may browse, as of any moment, with their
 * stages, lines and money, and the list behind a figure. Start at {@link io.pipewright.analysis.FindDeals}.
 */
package io.pipewright.analysis;
