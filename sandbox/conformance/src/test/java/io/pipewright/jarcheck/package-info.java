/** Reads the jar that was built and holds it to the lists in the repository. Start at {@link io.pipewright.jarcheck.AppJar}. */
package io.pipewright.jarcheck;
