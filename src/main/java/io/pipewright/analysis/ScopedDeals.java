package io.pipewright.analysis;

import io.pipewright.deal.Scope;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.history.columns.RoughFilter;
import io.pipewright.history.columns.TimelineCursor;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.money.RateTable;
import io.pipewright.stage.Pipeline;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** The deals of a scope that one user may browse, with all that figures about them are computed from. It does not change. */
public final class ScopedDeals {

    private final Scope scope;
    private final DealSnapshot snapshot;
    private final List<Pipeline> pipelines;
    private final RateTable rates;
    private final VisibleBits visible;
    private final boolean[] inScope;
    private final OwnerSet owners;

    ScopedDeals(
            Scope scope,
            DealSnapshot snapshot,
            Collection<Pipeline> pipelines,
            RateTable rates,
            VisibleBits visible,
            OwnerSet owners) {
        this.scope = scope;
        this.snapshot = snapshot;
        this.pipelines = List.copyOf(pipelines);
        this.rates = rates;
        this.visible = visible;
        this.inScope = inScope(scope, snapshot.projects());
        this.owners = owners;
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
        forEachSeen(visitKnown(deals, rule, visitor), place -> {
            deals.backTo(place);
            rule.place(deals);
            visitor.accept(deals);
        });
    }

    /** Asks about deals of which it was not known, and tells where those are that the user may browse. */
    private void forEachSeen(Candidates unknown, IntConsumer visitor) {
        VisibleBits.Known known = visible.ask(unknown);
        for (int at = 0; at < unknown.size(); at++) {
            int place = unknown.place(at);
            if (known.sees(place)) {
                visitor.accept(place);
            }
        }
    }

    /** Visits those that the user is known to browse. @return those of which it is not known */
    private Candidates visitKnown(DealCursor deals, CountingRule rule, Consumer<DealCursor> visitor) {
        RoughFilter filter = rule.filter(snapshot, inScope);
        VisibleBits.Known known = visible.known();
        Candidates unknown = new Candidates();
        while (deals.next(filter)) {
            if (!owners.contains(deals.owner())) {
                continue;
            }
            if (known.sees(deals.at())) {
                if (rule.placeIfCounts(deals)) {
                    visitor.accept(deals);
                }
            } else if (!known.asked(deals.at()) && rule.counts(deals)) {
                unknown.add(deals.dealId(), deals.at(), deals.owner(), deals.status());
            }
        }
        return unknown;
    }

    /**
     * Visits with all its versions each deal that the rule takes, that lies within the scope today and may be browsed, whoever owns it. A
     * deleted deal may be browsed by nobody.
     *
     * @param counts whether the deal can matter to the figure; asked before what the user may browse, which costs most
     * @throws io.pipewright.kernel.InvalidValue naming field {@code scope} when the scope is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public void visitTimelines(Predicate<TimelineCursor> counts, Consumer<TimelineCursor> visitor) {
        TimelineCursor deals = snapshot.timelines();
        VisibleBits.Known before = visible.known();
        Candidates unknown = new Candidates();
        while (deals.next()) {
            int newest = deals.versions() - 1;
            if (!deals.deleted(newest) && inScope[deals.project(newest)] && counts.test(deals)) {
                if (before.sees(deals.at())) {
                    visitor.accept(deals);
                } else if (!before.asked(deals.at())) {
                    unknown.add(deals.dealId(), deals.at(), deals.owner(newest), deals.status(newest));
                }
            }
        }
        forEachSeen(unknown, place -> {
            deals.backTo(place);
            visitor.accept(deals);
        });
    }

    /**
     * Whoever may see a project without a pipeline is told what it lacks, and nobody else: so this is asked after a visit.
     *
     * @throws InvalidValue naming field {@code scope} when no project of the scope has a pipeline
     */
    public void requirePipeline() {
        List<Long> projects = scope.kind() == Scope.Kind.PROJECTS ? scope.ids() : List.of();
        if (!projects.isEmpty() && pipelines.stream().map(Pipeline::projectId).noneMatch(projects::contains)) {
            throw new InvalidValue("scope", Reason.of("pipewright.forecast.scope.no-pipeline"));
        }
    }

    /** Whose deals are meant. A visit meets theirs only; whoever looks at timelines asks version by version. */
    public OwnerSet owners() {
        return owners;
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
