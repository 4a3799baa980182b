package io.pipewright.closeplan.schedule;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Steps that wait for each other. A step that is waited for and is not here holds nothing up. Steps in a circle count as if they waited for
 * nothing, so that what two people stored at once can still be shown.
 */
public final class Network {

    private final WorkDays days;
    private final Map<Long, Step> steps = new LinkedHashMap<>();
    private final Map<Long, List<Step>> waiters = new HashMap<>();
    private final Map<Long, LocalDate> planned = new HashMap<>();
    private final List<Step> inOrder = new ArrayList<>();

    public Network(Collection<Step> steps, WorkDays days) {
        this.days = days;
        for (Step step : steps) {
            this.steps.put(step.id(), step);
            planned.put(step.id(), step.date());
        }
        Map<Long, Integer> open = new HashMap<>();
        for (Step step : steps) {
            Set<Long> here = here(step);
            here.forEach(
                    id -> waiters.computeIfAbsent(id, none -> new ArrayList<>()).add(step));
            open.put(step.id(), here.size());
        }
        order(open);
    }

    private Set<Long> here(Step step) {
        return step.waitsFor().stream().filter(steps::containsKey).collect(Collectors.toSet());
    }

    private void order(Map<Long, Integer> open) {
        Deque<Step> ready = new ArrayDeque<>(
                steps.values().stream().filter(step -> here(step).isEmpty()).toList());
        while (!ready.isEmpty()) {
            Step step = ready.remove();
            inOrder.add(step);
            for (Step waiter : waitersOf(step)) {
                if (open.merge(waiter.id(), -1, Integer::sum) == 0) {
                    ready.add(waiter);
                }
            }
        }
    }

    private List<Step> waitersOf(Step step) {
        return waiters.getOrDefault(step.id(), List.of());
    }

    /** Whether some step waits, by way of others, for itself. */
    public boolean hasCircle() {
        return inOrder.size() < steps.size();
    }

    /**
     * By how many working days each step can slip until something that waits for it can no longer be done by the end, which itself
     * stays; negative when it is too late already.
     */
    public Map<Long, Integer> slack(LocalDate end) {
        Map<Long, LocalDate> latest = latest(end);
        return steps.values().stream().collect(Collectors.toMap(Step::id, step -> slack(step, latest, end)));
    }

    /**
     * The chain of steps, each waiting for the one before it, that can slip least: through the step with the least slack, back to what
     * holds it up most and on to what needs it soonest.
     */
    public List<Long> criticalPath(LocalDate end) {
        Map<Long, LocalDate> latest = latest(end);
        Comparator<Step> tightest = Comparator.<Step>comparingInt(step -> slack(step, latest, end))
                .thenComparing(Step::date, Comparator.reverseOrder())
                .thenComparing(Step::id);
        Optional<Step> middle = inOrder.stream().min(tightest);
        Deque<Long> path = new ArrayDeque<>();
        for (Optional<Step> step = middle; step.isPresent(); ) {
            path.addFirst(step.get().id());
            step = inOrder.stream().filter(isWaitedForBy(step.get())).min(tightest);
        }
        Comparator<Step> soonest = Comparator.<Step, LocalDate>comparing(step -> before(step, latest, end))
                .thenComparing(Step::id);
        Optional<Step> next = middle.flatMap(step -> waitersOf(step).stream().min(soonest));
        while (next.isPresent() && !path.contains(next.get().id())) {
            path.addLast(next.get().id());
            next = waitersOf(next.get()).stream().min(soonest);
        }
        return List.copyOf(path);
    }

    private static Predicate<Step> isWaitedForBy(Step waiter) {
        return step -> waiter.waitsFor().contains(step.id());
    }

    private int slack(Step step, Map<Long, LocalDate> latest, LocalDate end) {
        return days.between(step.date(), latest.getOrDefault(step.id(), end));
    }

    private Map<Long, LocalDate> latest(LocalDate end) {
        Map<Long, LocalDate> latest = new HashMap<>();
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            Step step = inOrder.get(i);
            LocalDate day = end;
            for (Step waiter : waitersOf(step)) {
                LocalDate before = before(waiter, latest, end);
                day = before.isBefore(day) ? before : day;
            }
            latest.put(step.id(), day);
        }
        return latest;
    }

    /** The latest day for what a step waits for, if the step itself is done on its own latest day. */
    private LocalDate before(Step waiter, Map<Long, LocalDate> latest, LocalDate end) {
        return days.plus(days.onOrBefore(latest.getOrDefault(waiter.id(), end)), -waiter.workDays());
    }

    /** The earliest day on which a step can be done after what it waits for, by the dates as they are planned; its own day at least. */
    public LocalDate earliest(Step step) {
        return pushed(step, planned);
    }

    /** Where the steps move that wait for a step, directly or by way of others, when it is done on another day; without itself. */
    public Map<Long, LocalDate> slipping(long id, LocalDate to) {
        Map<Long, LocalDate> moved = new LinkedHashMap<>();
        moved.put(id, to);
        for (Step step : inOrder) {
            if (step.id() != id) {
                LocalDate day = pushed(step, moved);
                if (day.isAfter(step.date())) {
                    moved.put(step.id(), day);
                }
            }
        }
        moved.remove(id);
        return moved;
    }

    /** The day of a step, later if one of these days of steps that it waits for leaves too little time. */
    private LocalDate pushed(Step step, Map<Long, LocalDate> dates) {
        LocalDate day = step.date();
        for (long other : step.waitsFor()) {
            LocalDate theirs = dates.get(other);
            if (theirs != null) {
                LocalDate possible = days.plus(theirs, step.workDays());
                day = possible.isAfter(day) ? possible : day;
            }
        }
        return day;
    }
}
