package io.pipewright.jira.search;

import io.pipewright.deal.Scope;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import jakarta.inject.Named;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches over forecasts of deals that are themselves those of a forecast, as when a filter asks for the deals behind a figure. What is
 * asked twice is answered once; a scope within itself, too many levels and too many searches are refused in a sentence. Jira's search
 * stands between two levels and lets no exception through in good order, so a refusal is kept and comes out at the outermost level.
 */
@Named
public class Nesting {

    /** How many filters and queries may stand within each other. */
    static final int DEEPEST = 10;
    /** How many filters and queries one question may search. */
    static final int MOST = 100;

    private static final String CIRCLE = "pipewright.forecast.nesting.circle";
    private static final String TOO_DEEP = "pipewright.forecast.nesting.too-deep";
    private static final String TOO_MANY = "pipewright.forecast.nesting.too-many";
    private static final Set<String> REFUSALS = Set.of(CIRCLE, TOO_DEEP, TOO_MANY);

    private static final ThreadLocal<Path> CURRENT = new ThreadLocal<>();

    /** Whether it says that forecasts are nested in a way that is refused. */
    static boolean isRefusal(InvalidValue wrong) {
        return REFUSALS.contains(wrong.reason().key());
    }

    /** Searches a scope. @throws InvalidValue naming field {@code scope} when this, or what it led to, is refused */
    <T> T inside(Scope scope, Supplier<T> search) {
        Path outer = CURRENT.get();
        Path path = outer == null ? new Path() : outer;
        path.enter(scope);
        CURRENT.set(path);
        try {
            T found = search.get();
            path.throwRefusal();
            return found;
        } catch (InvalidValue wrong) {
            path.throwRefusal();
            throw wrong;
        } finally {
            path.open.pop();
            if (outer == null) {
                CURRENT.remove();
            }
        }
    }

    /** The deals of a selection, found once while an outer scope is searched. */
    long[] once(String selection, Supplier<long[]> deals) {
        Path path = CURRENT.get();
        if (path == null) {
            return deals.get();
        }
        long[] known = path.known.get(selection);
        if (known == null) {
            known = deals.get();
            path.known.put(selection, known);
        }
        return known;
    }

    private static final class Path {
        private final Deque<Scope> open = new ArrayDeque<>();
        private final Map<String, long[]> known = new HashMap<>();
        private int searches;
        private @Nullable Reason refusal;

        void enter(Scope scope) {
            if (open.contains(scope)) {
                refusal = Reason.of(CIRCLE);
            } else if (open.size() == DEEPEST) {
                refusal = Reason.of(TOO_DEEP, DEEPEST);
            } else if (++searches > MOST) {
                refusal = Reason.of(TOO_MANY, MOST);
            }
            throwRefusal();
            open.push(scope);
        }

        void throwRefusal() {
            if (refusal != null) {
                throw new InvalidValue("scope", refusal);
            }
        }
    }
}
