package io.pipewright.closeplan;

import io.pipewright.deal.Deal;
import io.pipewright.deal.DealAccess;
import io.pipewright.deal.DealId;
import io.pipewright.deal.DealNotFound;
import io.pipewright.deal.Today;
import io.pipewright.deal.UserKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A deal, its people and a Monday, for tests of the use case: DEAL-1 closes on 29 May 2026; today is 4 May 2026 in Seoul. */
final class Scene {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    static final LocalDate CLOSE = LocalDate.of(2026, 5, 29);
    static final Instant NOW = Instant.parse("2026-05-04T03:00:00Z");
    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    static final DealId DEAL = new DealId(10_001);
    static final String KEY = "DEAL-1";
    static final UserKey MINA = new UserKey("mina");
    static final UserKey JOON = new UserKey("joon");
    static final Stamp BY_MINA = new Stamp(MINA, NOW);

    final InMemoryClosePlans plans = new InMemoryClosePlans();
    final Set<UserKey> present = new HashSet<>(Set.of(MINA, JOON));
    Optional<LocalDate> closeDate = Optional.of(CLOSE);
    boolean mayEdit = true;
    int ownerCalls;

    EditClosePlan as(UserKey user) {
        return new EditClosePlan(plans, new Access(user), new Noon(), this::present, PlanReview.standard());
    }

    private synchronized Set<UserKey> present(Set<UserKey> users) {
        ownerCalls++;
        Set<UserKey> found = new HashSet<>(users);
        found.retainAll(present);
        return found;
    }

    private Deal deal() {
        return new Deal(
                DEAL,
                KEY,
                "Rollout",
                1,
                "1",
                NOW,
                NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                closeDate,
                Optional.of(MINA));
    }

    static TaskContent ours(String title, String date) {
        return TaskContent.of(title, Side.OURS, LocalDate.parse(date));
    }

    static TaskContent customers(String title, String date) {
        return TaskContent.of(title, Side.CUSTOMERS, LocalDate.parse(date));
    }

    static ClosePlan planOf(TaskContent... contents) {
        InMemoryClosePlans plans = new InMemoryClosePlans();
        plans.addAll(DEAL, 0, java.util.List.of(contents), BY_MINA);
        return plans.of(DEAL);
    }

    private final class Access implements DealAccess {

        private final UserKey user;

        private Access(UserKey user) {
            this.user = user;
        }

        @Override
        public Deal visible(String key) {
            if (!key.equals(KEY)) {
                throw new DealNotFound(key);
            }
            return deal();
        }

        @Override
        public boolean mayEdit(Deal deal) {
            return mayEdit;
        }

        @Override
        public boolean mayWaive(Deal deal) {
            return false;
        }

        @Override
        public UserKey currentUser() {
            return user;
        }
    }

    private static final class Noon implements Today {

        @Override
        public Instant instant() {
            return NOW;
        }

        @Override
        public ZoneId zone() {
            return SEOUL;
        }
    }
}
