package io.pipewright.analysis;

import io.pipewright.deal.Scope;
import io.pipewright.deal.VisibleDeals;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.UserKey;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps for some seconds which deals a user may browse, so that the gadgets of one page and the list behind a figure do not ask the same
 * again. Once any deal has changed, everything is asked anew; so what can be late is only a right that was given or taken.
 */
final class RecentlyVisible {

    static final Duration KEPT = Duration.ofSeconds(10);
    static final int MOST_ANSWERS = 16;

    private final VisibleDeals visibleDeals;
    private final Map<Question, Answer> answers = new LinkedHashMap<>();

    RecentlyVisible(VisibleDeals visibleDeals) {
        this.visibleDeals = visibleDeals;
    }

    /** As {@link VisibleDeals#among}. */
    BitSet among(Actor actor, Scope scope, DealSnapshot snapshot, long[] deals) {
        Question question = new Question(actor.who(), scope, Arrays.hashCode(deals));
        Answer known = known(question);
        if (known != null && known.holds(actor.now(), snapshot, deals)) {
            return known.visible;
        }
        BitSet visible = visibleDeals.among(actor, scope, deals);
        keep(question, new Answer(actor.now(), snapshot, deals, visible));
        return visible;
    }

    private synchronized @Nullable Answer known(Question question) {
        return answers.get(question);
    }

    private synchronized void keep(Question question, Answer answer) {
        answers.values().removeIf(old -> !old.isFresh(answer.at));
        answers.remove(question);
        if (answers.size() == MOST_ANSWERS) {
            answers.remove(answers.keySet().iterator().next());
        }
        answers.put(question, answer);
    }

    private record Question(Optional<UserKey> who, Scope scope, int deals) {}

    private static final class Answer {

        private final Instant at;
        private final WeakReference<DealSnapshot> snapshot;
        private final long[] deals;
        private final BitSet visible;

        Answer(Instant at, DealSnapshot snapshot, long[] deals, BitSet visible) {
            this.at = at;
            this.snapshot = new WeakReference<>(snapshot);
            this.deals = deals;
            this.visible = visible;
        }

        boolean holds(Instant now, DealSnapshot current, long[] asked) {
            return isFresh(now) && snapshot.refersTo(current) && Arrays.equals(deals, asked);
        }

        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }
}
