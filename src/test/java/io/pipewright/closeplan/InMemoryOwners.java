package io.pipewright.closeplan;

import io.pipewright.kernel.UserKey;
import io.pipewright.stage.DealForUser;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Users in memory, those of whom a test says so; all of them may see every deal but the ones that it shuts out. */
public final class InMemoryOwners implements Owners {

    private final Predicate<UserKey> here;
    public final Set<UserKey> shutOut = new HashSet<>();
    private int calls;

    public InMemoryOwners(Predicate<UserKey> here) {
        this.here = here;
    }

    /** Whoever is asked about is here. */
    public static InMemoryOwners everybody() {
        return new InMemoryOwners(user -> true);
    }

    @Override
    public synchronized Set<UserKey> present(Set<UserKey> users) {
        calls++;
        Set<UserKey> found = new HashSet<>(users);
        found.removeIf(here.negate());
        return found;
    }

    @Override
    public boolean maySee(DealForUser deal, UserKey user) {
        return here.test(user) && !shutOut.contains(user);
    }

    public synchronized int calls() {
        return calls;
    }
}
