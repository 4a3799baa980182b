/**
 * What a period did to the pipeline: what came and went, how far deals got, how long it took, and the deals behind each figure. Start at
 * {@link io.pipewright.metrics.ViewChanges}.
 */
package io.pipewright.metrics;
