package io.pipewright.exit;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody who answers had read of the answers before.
 *
 * @param said whether they said so; an answer of whoever did not counts whatever was answered before
 * @param latest the moment of the latest answer that they had read; empty when there was none
 */
public record SeenAnswer(boolean said, Optional<Instant> latest) {

    public static final SeenAnswer NOT_SAID = new SeenAnswer(false, Optional.empty());
    public static final SeenAnswer NONE = new SeenAnswer(true, Optional.empty());

    public static SeenAnswer of(Instant moment) {
        return new SeenAnswer(true, Optional.of(moment));
    }
}
