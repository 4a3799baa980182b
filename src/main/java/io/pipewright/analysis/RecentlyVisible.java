package io.pipewright.analysis;

import io.pipewright.deal.Scope;
import io.pipewright.deal.VisibleDeals;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.UserKey;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    /** What is known, and can be asked, of the deals of this history. */
    synchronized VisibleBits of(Actor actor, Scope scope, DealSnapshot snapshot) {
        Question question = new Question(actor.who(), scope);
        Answer known = answers.get(question);
        if (known != null && known.holds(actor.now(), snapshot)) {
            return known.visible;
        }
        VisibleBits visible = new VisibleBits(deals -> visibleDeals.among(actor, scope, deals));
        keep(question, new Answer(actor.now(), new WeakReference<>(snapshot), visible));
        return visible;
    }

    private void keep(Question question, Answer answer) {
        answers.values().removeIf(old -> !old.isFresh(answer.at));
        answers.remove(question);
        if (answers.size() == MOST_ANSWERS) {
            answers.remove(answers.keySet().iterator().next());
        }
        answers.put(question, answer);
    }

    private record Question(Optional<UserKey> who, Scope scope) {}

    private record Answer(Instant at, WeakReference<DealSnapshot> snapshot, VisibleBits visible) {

        boolean holds(Instant now, DealSnapshot current) {
            return isFresh(now) && snapshot.refersTo(current);
        }

        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }
}
