package io.pipewright.closeplan;

import io.pipewright.kernel.UserKey;
import io.pipewright.stage.DealForUser;
import java.util.Set;

/** Port: which users are still here, and who may be given a task. */
public interface Owners {

    /** Those of the users who exist and are active; one call whatever their number. */
    Set<UserKey> present(Set<UserKey> users);

    /** Whether the user exists, is active and may browse the deal. */
    boolean maySee(DealForUser deal, UserKey user);
}
