package io.pipewright.analysis;

import io.pipewright.kernel.UserKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The owners whose deals are meant, by the codes of a snapshot. */
public final class OwnerSet {

    private final boolean[] meant;

    /** @param keys empty for everybody, deals without an owner included */
    public OwnerSet(Optional<Set<UserKey>> keys, List<String> owners) {
        meant = new boolean[owners.size()];
        for (int code = 0; code < meant.length; code++) {
            meant[code] = keys.isEmpty() || (code > 0 && keys.get().contains(new UserKey(owners.get(code))));
        }
    }

    /** Whether the deals of the owner with this code are meant. */
    public boolean contains(int owner) {
        return meant[owner];
    }
}
