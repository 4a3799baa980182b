package io.pipewright.closeplan;

import io.pipewright.deal.DealId;
import io.pipewright.kernel.Stamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Close plans in memory, with the promises of the port: one call is one transaction. Counts the calls. */
public final class InMemoryClosePlans implements ClosePlans {

    /** How a task, or when {@code task} is empty the frame, was before an edit. */
    private record Before(
            LastEdit edit,
            Optional<TaskId> task,
            Optional<TaskPast> past,
            PlanFrame frame,
            long changedIn,
            long nextIn) {}

    private final Map<DealId, ClosePlan> plans = new HashMap<>();
    private final Map<DealId, List<Before>> pasts = new HashMap<>();
    private long lastTask;
    private long lastAgreement;
    private int reads;
    private int writes;
    private Runnable meanwhile = () -> {};

    @Override
    public synchronized ClosePlan of(DealId deal) {
        reads++;
        ClosePlan plan = stored(deal);
        long covered = plan.latestAgreement().map(Agreement::planRevision).orElse(-1L);
        PlanPast past = past(deal, covered);
        List<Task> held = plan.records().stream()
                .filter(task -> task.deleted().isEmpty()
                        || (task.addedIn() <= covered && task.changedIn() > covered)
                        || past.last()
                                .filter(last -> last.tasks().containsKey(task.id()))
                                .isPresent())
                .toList();
        return new ClosePlan(deal, plan.revision(), plan.frame(), held, plan.agreements(), past);
    }

    private PlanPast past(DealId deal, long covered) {
        List<Before> all = pasts.getOrDefault(deal, List.of());
        Map<TaskId, TaskPast> tasks = new HashMap<>();
        Optional<PlanFrame> frame = Optional.empty();
        for (Before before : all) {
            if (before.changedIn() <= covered && before.nextIn() > covered) {
                if (before.task().isEmpty()) {
                    frame = Optional.of(before.frame());
                } else {
                    before.past().ifPresent(past -> tasks.put(before.task().get(), past));
                }
            }
        }
        return new PlanPast(edits(deal), lastEdit(all), tasks, frame);
    }

    private long edits(DealId deal) {
        List<Before> all = pasts.getOrDefault(deal, List.of());
        return all.isEmpty() ? 0 : all.get(all.size() - 1).edit().number();
    }

    private static Optional<LastEdit> lastEdit(List<Before> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        LastEdit edit = all.get(all.size() - 1).edit();
        Map<TaskId, Optional<TaskPast>> tasks = new HashMap<>();
        Optional<PlanFrame> frame = Optional.empty();
        for (Before before : all) {
            if (before.edit().number() == edit.number()) {
                before.task().ifPresent(id -> tasks.put(id, before.past()));
                frame = before.task().isPresent() ? frame : Optional.of(before.frame());
            }
        }
        return Optional.of(new LastEdit(edit.number(), edit.kind(), edit.stamp(), tasks, frame, true));
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
        NewTask one = new NewTask(content, Set.of());
        return plan.tasks().size() >= ClosePlan.MOST_TASKS || isWorn(deal)
                ? Optional.empty()
                : Optional.of(
                        append(plan, LastEdit.Kind.ADDED, List.of(one), stamp).get(0));
    }

    @Override
    public synchronized Optional<List<Task>> addAll(DealId deal, long planRevision, List<NewTask> tasks, Stamp stamp) {
        somebodyElse();
        ClosePlan plan = stored(deal);
        return plan.revision() == planRevision && !isWorn(deal)
                ? Optional.of(append(plan, LastEdit.Kind.TEMPLATE, tasks, stamp))
                : Optional.empty();
    }

    private boolean isWorn(DealId deal) {
        return edits(deal) >= ClosePlan.MOST_EDITS;
    }

    @Override
    public synchronized boolean change(DealId deal, Task expected, Task next) {
        somebodyElse();
        LastEdit.Kind kind = LastEdit.Kind.of(expected, next);
        return !isWorn(deal) && replace(deal, kind, List.of(new TaskEdit(expected, next)), next.lastChange());
    }

    @Override
    public synchronized boolean changeAll(
            DealId deal, LastEdit.Kind kind, long edits, List<TaskEdit> steps, Stamp stamp) {
        somebodyElse();
        return edits(deal) == edits && !isWorn(deal) && replace(deal, kind, steps, stamp);
    }

    private boolean replace(DealId deal, LastEdit.Kind kind, List<TaskEdit> steps, Stamp stamp) {
        ClosePlan plan = stored(deal);
        if (!steps.stream().allMatch(step -> isAsExpected(plan, step))) {
            return false;
        }
        boolean substance = steps.stream().anyMatch(step -> step.next().changesSubstanceOf(step.expected()));
        long revision = plan.revision() + (substance ? 1 : 0);
        LastEdit edit = edit(deal, kind, stamp);
        Map<TaskId, Task> kept = new HashMap<>();
        for (TaskEdit step : steps) {
            Task next = step.next().changesSubstanceOf(step.expected())
                    ? step.next().changedIn(revision)
                    : step.next();
            kept.put(next.id(), next);
            remember(
                    deal,
                    new Before(
                            edit,
                            Optional.of(next.id()),
                            Optional.of(TaskPast.of(step.expected())),
                            PlanFrame.NONE,
                            step.expected().changedIn(),
                            next.changedIn()));
        }
        List<Task> records = plan.records().stream()
                .map(task -> kept.getOrDefault(task.id(), task))
                .toList();
        store(plan, revision, plan.frame(), records, plan.agreements());
        return true;
    }

    private static boolean isAsExpected(ClosePlan plan, TaskEdit step) {
        return plan.record(step.expected().id())
                .filter(task -> task.revision() == step.expected().revision())
                .isPresent();
    }

    @Override
    public synchronized boolean frame(DealId deal, long edits, PlanFrame next, LastEdit.Kind kind, Stamp stamp) {
        somebodyElse();
        ClosePlan plan = stored(deal);
        if (edits(deal) != edits || isWorn(deal)) {
            return false;
        }
        boolean substance = next.differsInSubstance(plan.frame());
        long revision = plan.revision() + (substance ? 1 : 0);
        PlanFrame kept = next.changedIn(substance ? revision : plan.frame().changedIn());
        remember(
                deal,
                new Before(
                        edit(deal, kind, stamp),
                        Optional.empty(),
                        Optional.empty(),
                        plan.frame(),
                        plan.frame().changedIn(),
                        kept.changedIn()));
        store(plan, revision, kept, plan.records(), plan.agreements());
        return true;
    }

    private LastEdit edit(DealId deal, LastEdit.Kind kind, Stamp stamp) {
        return new LastEdit(edits(deal) + 1, kind, stamp, Map.of(), Optional.empty(), true);
    }

    private void remember(DealId deal, Before before) {
        pasts.computeIfAbsent(deal, none -> new ArrayList<>()).add(before);
    }

    @Override
    public synchronized boolean appendAgreement(DealId deal, Agreement agreement) {
        ClosePlan plan = stored(deal);
        if (plan.agreements().size() >= ClosePlan.MOST_AGREEMENTS) {
            return false;
        }
        List<Agreement> agreements = new ArrayList<>(plan.agreements());
        agreements.add(agreement.as(++lastAgreement));
        store(plan, plan.revision(), plan.frame(), plan.records(), agreements);
        return true;
    }

    @Override
    public synchronized boolean markMistaken(DealId deal, long agreement, Mistake mistake) {
        ClosePlan plan = stored(deal);
        List<Agreement> marked = plan.agreements().stream()
                .map(record ->
                        record.id() == agreement && record.mistake().isEmpty() ? record.mistaken(mistake) : record)
                .toList();
        store(plan, plan.revision(), plan.frame(), plan.records(), marked);
        return plan.agreements().stream().anyMatch(record -> record.id() == agreement);
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

    private List<Task> append(ClosePlan plan, LastEdit.Kind kind, List<NewTask> tasks, Stamp stamp) {
        long revision = plan.revision() + 1;
        LastEdit edit = edit(plan.deal(), kind, stamp);
        List<TaskId> ids = IntStream.range(0, tasks.size())
                .mapToObj(i -> new TaskId(++lastTask))
                .toList();
        List<Task> added = IntStream.range(0, tasks.size())
                .mapToObj(i -> Task.added(ids.get(i), tasks.get(i).content(), stamp, revision)
                        .alsoAfter(tasks.get(i).after().stream().map(ids::get).toList()))
                .toList();
        added.forEach(task -> remember(
                plan.deal(),
                new Before(edit, Optional.of(task.id()), Optional.empty(), PlanFrame.NONE, Long.MAX_VALUE, revision)));
        List<Task> records = new ArrayList<>(plan.records());
        records.addAll(added);
        store(plan, revision, plan.frame(), records, plan.agreements());
        return added;
    }

    private ClosePlan stored(DealId deal) {
        return plans.getOrDefault(deal, ClosePlan.empty(deal));
    }

    private void store(ClosePlan plan, long revision, PlanFrame frame, List<Task> records, List<Agreement> agreements) {
        writes++;
        plans.put(plan.deal(), new ClosePlan(plan.deal(), revision, frame, records, agreements, PlanPast.NONE));
    }
}
