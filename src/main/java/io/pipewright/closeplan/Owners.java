package io.pipewright.closeplan;

import io.pipewright.kernel.UserKey;
import java.util.Set;

/** Port: which users are still here. */
public interface Owners {

    /** Those of the users who exist and are active; one call whatever their number. */
    Set<UserKey> present(Set<UserKey> users);
}
