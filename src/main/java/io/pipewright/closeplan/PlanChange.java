package io.pipewright.closeplan;

import io.pipewright.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that differs in substance from the plan that the customer saw: a task, or, when {@code task} is empty, the frame.
 * {@code before} and {@code frames} say how it was; they are empty where the plan does not know it any more.
 */
public record PlanChange(Kind kind, Optional<Task> task, Optional<TaskContent> before, List<PlanFrame> frames) {

    public PlanChange {
        frames = List.copyOf(frames);
    }

    /** What happened. */
    public enum Kind {
        ADDED,
        CHANGED,
        DELETED,
        FRAME
    }

    static PlanChange of(Kind kind, Task task, Optional<TaskPast> past) {
        return new PlanChange(kind, Optional.of(task), past.map(TaskPast::content), List.of());
    }

    static PlanChange ofFrame(Optional<PlanFrame> before, PlanFrame now) {
        return new PlanChange(
                Kind.FRAME,
                Optional.empty(),
                Optional.empty(),
                before.map(was -> List.of(was, now)).orElse(List.of()));
    }

    /**
     * The change in sentences, one for each thing that differs, from what to what.
     *
     * @param name what a side is called
     */
    public List<Reason> sentences(Function<Side, Object> name) {
        return switch (kind) {
            case ADDED -> List.of(Reason.of("pipewright.closeplan.change.added", now().title(), now().targetDate()));
            case DELETED -> List.of(Reason.of("pipewright.closeplan.change.deleted", now().title()));
            case CHANGED ->
                before.map(was -> differences(was, name))
                        .orElseGet(() -> List.of(Reason.of("pipewright.closeplan.change.changed", now().title())));
            case FRAME ->
                frames.isEmpty()
                        ? List.of(Reason.of("pipewright.closeplan.change.frame"))
                        : differences(frames.get(0), frames.get(1));
        };
    }

    private TaskContent now() {
        return task.orElseThrow().content();
    }

    private List<Reason> differences(TaskContent was, Function<Side, Object> name) {
        List<Reason> said = new ArrayList<>();
        TaskContent is = now();
        differ(said, "pipewright.closeplan.change.title", was.title(), is.title());
        if (!was.targetDate().equals(is.targetDate())) {
            said.add(Reason.of("pipewright.closeplan.change.date", is.title(), was.targetDate(), is.targetDate()));
        }
        if (was.side() != is.side()) {
            said.add(Reason.of(
                    "pipewright.closeplan.change.side", is.title(), name.apply(was.side()), name.apply(is.side())));
        }
        return said;
    }

    private static List<Reason> differences(PlanFrame was, PlanFrame is) {
        List<Reason> said = new ArrayList<>();
        differ(said, "pipewright.closeplan.change.goal", shown(was.goal()), shown(is.goal()));
        differ(said, "pipewright.closeplan.change.start", shown(was), shown(is));
        return said;
    }

    private static void differ(List<Reason> said, String key, Object was, Object is) {
        if (!Objects.equals(was, is)) {
            said.add(Reason.of(key, was, is));
        }
    }

    private static Object shown(String text) {
        return text.isEmpty() ? Reason.of("pipewright.closeplan.change.nothing") : text;
    }

    private static Object shown(PlanFrame frame) {
        return frame.projectStart().<Object>map(day -> day).orElse(Reason.of("pipewright.closeplan.change.nothing"));
    }
}
