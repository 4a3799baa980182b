/** The exit criteria of a pipeline, and how administrators change them. Start at {@link io.pipewright.exit.criteria.ExitCriterion}. */
package io.pipewright.exit.criteria;
