/** Benchmarks: what "fast" means, measured side by side on the same rows. Start at {@link io.pipewright.bench.Race}. */
package io.pipewright.bench;
