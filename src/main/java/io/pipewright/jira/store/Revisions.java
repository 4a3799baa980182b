package io.pipewright.jira.store;

import io.pipewright.kernel.Revision;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A revision in its three columns, which are empty while nobody has changed the row. */
final class Revisions {

    private Revisions() {}

    static Revision read(@Nullable Long number, @Nullable String by, @Nullable Long at) {
        Optional<Stamp> last = by == null || at == null
                ? Optional.empty()
                : Optional.of(new Stamp(new UserKey(by), Instant.ofEpochMilli(at)));
        return new Revision(number == null ? 0 : number, last);
    }

    static @Nullable String by(Revision revision) {
        return revision.lastChange().map(stamp -> stamp.by().value()).orElse(null);
    }

    static @Nullable Long at(Revision revision) {
        return revision.lastChange().map(stamp -> stamp.at().toEpochMilli()).orElse(null);
    }
}
