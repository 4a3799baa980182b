package io.pipewright.history;

import io.pipewright.kernel.Actor;
import java.util.Optional;

/** Port: the projects whose history can be rebuilt. */
public interface RebuildProjects {

    /** What people call a project. */
    record ProjectName(long id, String key, String name) {}

    /** Empty when there is no such project. */
    Optional<ProjectName> name(long projectId);

    /** Whether this user may see the project, which exists. */
    boolean mayBrowse(Actor actor, long projectId);
}
