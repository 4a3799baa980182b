package io.pipewright.board;

import io.pipewright.kernel.Actor;

/** Port: which projects somebody may know of. */
@FunctionalInterface
public interface SeenProjects {

    /** Whether the user may browse the project. */
    boolean sees(Actor actor, long projectId);
}
