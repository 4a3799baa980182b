/**
 * What every figure is computed with: stages, dimensions, buckets, money, exact sums. Start at {@link io.pipewright.analysis.StageTable}.
 */
package io.pipewright.analysis;
