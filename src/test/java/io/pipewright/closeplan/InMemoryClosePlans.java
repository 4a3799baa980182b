package io.pipewright.closeplan;

import io.pipewright.deal.DealId;
import io.pipewright.kernel.Stamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Close plans in memory, with the promises of the port: one call is one transaction. Counts the calls. */
public final class InMemoryClosePlans implements ClosePlans {

    private final Map<DealId, ClosePlan> plans = new HashMap<>();
    private long lastTask;
    private int reads;
    private int writes;
    private Runnable meanwhile = () -> {};

    @Override
    public synchronized ClosePlan of(DealId deal) {
        reads++;
        ClosePlan plan = stored(deal);
        long covered = plan.agreement().latest().map(Agreement::planRevision).orElse(0L);
        List<Task> held = plan.records().stream()
                .filter(task -> task.deleted().isEmpty() || (task.addedIn() <= covered && task.changedIn() > covered))
                .toList();
        return new ClosePlan(deal, plan.revision(), plan.anchor(), held, plan.agreements());
    }

    @Override
    public synchronized Optional<Task> record(DealId deal, TaskId id) {
        return stored(deal).record(id);
    }

    @Override
    public synchronized int recordsOf(DealId deal) {
        return stored(deal).records().size();
    }

    @Override
    public synchronized Optional<Task> add(DealId deal, TaskContent content, Stamp stamp) {
        somebodyElse();
        ClosePlan plan = stored(deal);
        return plan.tasks().size() >= ClosePlan.MOST_TASKS
                ? Optional.empty()
                : Optional.of(append(plan, List.of(content), stamp).get(0));
    }

    @Override
    public synchronized Optional<List<Task>> addAll(
            DealId deal, long planRevision, List<TaskContent> contents, Stamp stamp) {
        somebodyElse();
        ClosePlan plan = stored(deal);
        return plan.revision() == planRevision ? Optional.of(append(plan, contents, stamp)) : Optional.empty();
    }

    @Override
    public synchronized boolean change(DealId deal, Task expected, Task next) {
        somebodyElse();
        ClosePlan plan = stored(deal);
        if (plan.record(expected.id())
                .filter(task -> task.revision() == expected.revision())
                .isEmpty()) {
            return false;
        }
        boolean substantial = next.changesSubstanceOf(expected);
        long revision = plan.revision() + (substantial ? 1 : 0);
        Task kept = substantial ? next.changedIn(revision) : next;
        List<Task> records = plan.records().stream()
                .map(task -> task.id().equals(kept.id()) ? kept : task)
                .toList();
        store(plan, revision, plan.anchor(), records, plan.agreements());
        return true;
    }

    @Override
    public synchronized boolean anchor(DealId deal, long planRevision, Optional<LocalDate> projectStart, Stamp stamp) {
        somebodyElse();
        ClosePlan plan = stored(deal);
        if (plan.revision() != planRevision) {
            return false;
        }
        store(plan, planRevision + 1, new Anchor(projectStart, planRevision + 1), plan.records(), plan.agreements());
        return true;
    }

    @Override
    public synchronized boolean appendAgreement(DealId deal, Agreement agreement) {
        ClosePlan plan = stored(deal);
        if (plan.agreements().size() >= ClosePlan.MOST_AGREEMENTS) {
            return false;
        }
        List<Agreement> agreements = new ArrayList<>(plan.agreements());
        agreements.add(agreement);
        store(plan, plan.revision(), plan.anchor(), plan.records(), agreements);
        return true;
    }

    /** Lets somebody else be faster: runs once, after the next reading and before the writing that follows it. */
    public synchronized void justBeforeTheNextWrite(Runnable other) {
        meanwhile = other;
    }

    private void somebodyElse() {
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
    }

    public synchronized int reads() {
        return reads;
    }

    public synchronized int writes() {
        return writes;
    }

    private List<Task> append(ClosePlan plan, List<TaskContent> contents, Stamp stamp) {
        long revision = plan.revision() + 1;
        List<Task> added = contents.stream()
                .map(content -> Task.added(new TaskId(++lastTask), content, stamp, revision))
                .toList();
        List<Task> records = new ArrayList<>(plan.records());
        records.addAll(added);
        store(plan, revision, plan.anchor(), records, plan.agreements());
        return added;
    }

    private ClosePlan stored(DealId deal) {
        return plans.getOrDefault(deal, ClosePlan.empty(deal));
    }

    private void store(ClosePlan plan, long revision, Anchor anchor, List<Task> records, List<Agreement> agreements) {
        writes++;
        plans.put(plan.deal(), new ClosePlan(plan.deal(), revision, anchor, records, agreements));
    }
}
