package io.pipewright.kernel;

import java.math.BigDecimal;
import java.util.Optional;

/** What a typed number means, and the other number that it can mean when nothing decides between the two. */
public record NumberReading(BigDecimal number, Optional<BigDecimal> other) {

    static NumberReading of(BigDecimal number) {
        return new NumberReading(number, Optional.empty());
    }

    NumberReading negated() {
        return new NumberReading(number.negate(), other.map(BigDecimal::negate));
    }

    NumberReading movedRight(int places) {
        return new NumberReading(number.movePointRight(places), other.map(value -> value.movePointRight(places)));
    }
}
