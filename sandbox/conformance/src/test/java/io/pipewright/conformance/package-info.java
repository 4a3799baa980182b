/** Runs the conformance plugin in the sandbox. Start at {@link io.pipewright.conformance.ConformanceIT}. */
package io.pipewright.conformance;
