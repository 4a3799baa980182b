package io.pipewright.deal;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.UserKey;
import java.util.Optional;
import java.util.Set;

/** Port: who belongs to a Jira group. */
@FunctionalInterface
public interface GroupMembers {

    /** The members, which may be none; empty where there is no such group, or who asks may not see its members. */
    Optional<Set<UserKey>> of(Actor actor, String group);
}
