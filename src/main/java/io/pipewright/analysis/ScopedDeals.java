package io.pipewright.analysis;

import io.pipewright.deal.Scope;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.history.columns.TimelineCursor;
import io.pipewright.money.RateTable;
import io.pipewright.stage.Pipeline;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The deals of a scope that one user may browse, with all that figures about them are computed from. What was asked once about a deal is
 * remembered. For one request; not for use by two threads at once.
 */
public final class ScopedDeals {

    private final DealSnapshot snapshot;
    private final List<Pipeline> pipelines;
    private final RateTable rates;
    private final Function<long[], BitSet> visible;
    private final boolean[] inScope;
    /** By where the snapshot has a deal: whether the user was asked for, and may browse it. */
    private final BitSet asked = new BitSet();

    private final BitSet browsable = new BitSet();
    private boolean scopeJudged;

    /** @param visible says of some deals at which places are those that the user may browse within the scope */
    ScopedDeals(
            Scope scope,
            DealSnapshot snapshot,
            Collection<Pipeline> pipelines,
            RateTable rates,
            Function<long[], BitSet> visible) {
        this.snapshot = snapshot;
        this.pipelines = List.copyOf(pipelines);
        this.rates = rates;
        this.visible = visible;
        this.inScope = inScope(scope, snapshot.projects());
    }

    private static boolean[] inScope(Scope scope, List<Long> projects) {
        LongPredicate wanted = scope.projects();
        boolean[] inScope = new boolean[projects.size()];
        for (int code = 1; code < inScope.length; code++) {
            inScope[code] = wanted.test(projects.get(code));
        }
        return inScope;
    }

    /**
     * Visits, placed by the rule, each deal that counts by it, lies within the scope and may be browsed, as it stood at the moment or
     * stands now. What the user may browse costs most and so is asked last, once, and only about deals that would count.
     *
     * @throws io.pipewright.kernel.InvalidValue naming field {@code scope} when the scope is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public void visit(Optional<Instant> moment, CountingRule rule, Consumer<DealCursor> visitor) {
        DealCursor deals = moment.map(snapshot::asOf).orElseGet(snapshot::newest);
        forEachBrowsable(candidates(deals, rule), place -> {
            deals.backTo(place);
            rule.place(deals);
            visitor.accept(deals);
        });
    }

    private void forEachBrowsable(Candidates candidates, IntConsumer visitor) {
        candidates.sort();
        ask(candidates);
        for (int at = 0; at < candidates.size(); at++) {
            int place = candidates.place(at);
            if (browsable.get(place)) {
                visitor.accept(place);
            }
        }
    }

    private void ask(Candidates candidates) {
        int[] places = IntStream.range(0, candidates.size())
                .filter(at -> !asked.get(candidates.place(at)))
                .toArray();
        if (places.length > 0 || !scopeJudged) {
            BitSet shown = visible.apply(
                    Arrays.stream(places).mapToLong(candidates::id).toArray());
            for (int at = 0; at < places.length; at++) {
                int place = candidates.place(places[at]);
                asked.set(place);
                browsable.set(place, shown.get(at));
            }
            scopeJudged = true;
        }
    }

    /**
     * Visits with all its versions each deal that the rule takes, that lies within the scope today and may be browsed. A deleted deal may
     * be browsed by nobody.
     *
     * @param counts whether the deal can matter to the figure; asked before what the user may browse, which costs most
     * @throws io.pipewright.kernel.InvalidValue naming field {@code scope} when the scope is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public void visitTimelines(Predicate<TimelineCursor> counts, Consumer<TimelineCursor> visitor) {
        TimelineCursor deals = snapshot.timelines();
        Candidates candidates = new Candidates();
        while (deals.next()) {
            int newest = deals.versions() - 1;
            if (!deals.deleted(newest) && inScope[deals.project(newest)] && counts.test(deals)) {
                candidates.add(deals.dealId(), deals.at(), deals.owner(newest), deals.status(newest));
            }
        }
        forEachBrowsable(candidates, place -> {
            deals.backTo(place);
            visitor.accept(deals);
        });
    }

    private Candidates candidates(DealCursor deals, CountingRule rule) {
        Candidates candidates = new Candidates();
        while (deals.next()) {
            if (inScope[deals.project()] && rule.counts(deals)) {
                candidates.add(deals.dealId(), deals.at(), deals.owner(), deals.status());
            }
        }
        return candidates;
    }

    /** The history that is walked over, whose codes the cursor speaks in. */
    public DealSnapshot snapshot() {
        return snapshot;
    }

    /** The pipelines of all projects. */
    public List<Pipeline> pipelines() {
        return pipelines;
    }

    /** The rates of exchange and the reporting currency. */
    public RateTable rates() {
        return rates;
    }
}
