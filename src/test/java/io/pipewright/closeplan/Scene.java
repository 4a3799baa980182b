package io.pipewright.closeplan;

import io.pipewright.deal.Deal;
import io.pipewright.deal.DealId;
import io.pipewright.journal.InMemoryJournal;
import io.pipewright.journal.KeepJournal;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.DealFinder;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A deal, its people and a Monday, for tests of the use case: DEAL-1 closes on 29 May 2026; today is 4 May 2026 in Seoul. */
public final class Scene {

    public static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    public static final LocalDate CLOSE = LocalDate.of(2026, 5, 29);
    public static final Instant NOW = Instant.parse("2026-05-04T03:00:00Z");
    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    public static final DealId DEAL = new DealId(10_001);
    public static final String KEY = "DEAL-1";
    public static final UserKey MINA = new UserKey("mina");
    public static final UserKey JOON = new UserKey("joon");
    public static final Stamp BY_MINA = new Stamp(MINA, NOW);

    public final InMemoryClosePlans plans = new InMemoryClosePlans();
    public final InMemoryJournal journal = new InMemoryJournal();
    public final Set<UserKey> present = new HashSet<>(Set.of(MINA, JOON));
    public Optional<LocalDate> closeDate = Optional.of(CLOSE);
    public boolean mayEdit = true;
    public String status = "1";
    public final InMemoryPlanSettings settings = new InMemoryPlanSettings();
    public final InMemoryOwners owners = new InMemoryOwners(present::contains);

    /** The close plan's use case as this user uses it; another key than {@link #KEY} finds no deal. */
    public PlanEditor as(UserKey user) {
        Actor actor = Actors.of(user.value(), NOW.toString(), SEOUL.getId());
        KeepJournal keeping = new KeepJournal(journal, (who, deal, what) -> {});
        PlanDesk desk = new PlanDesk(plans, owners, PlanCheck.standard(), settings, keeping);
        return new PlanEditor(desk, actor, this::find);
    }

    private DealForUser find(Actor actor, String key) {
        if (!key.equals(KEY)) {
            throw DealFinder.notFound();
        }
        Pipeline pipeline = PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, 1);
        return new DealForUser(deal(), pipeline, mayEdit, false, new DealForUser.Source() {});
    }

    private Deal deal() {
        return new Deal(
                DEAL,
                KEY,
                "Rollout",
                1,
                status,
                NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                closeDate,
                Optional.of(MINA));
    }

    public static TaskContent ours(String title, String date) {
        return TaskContent.of(title, Side.OURS, LocalDate.parse(date));
    }

    public static TaskContent customers(String title, String date) {
        return TaskContent.of(title, Side.CUSTOMERS, LocalDate.parse(date));
    }

    public static Task ticked(Task task, Stamp stamp) {
        return task.ticked(stamp);
    }

    public static Task removed(Task task) {
        return task.removed(BY_MINA);
    }

    public static Task saying(Task task, TaskContent content) {
        return task.saying(content, BY_MINA);
    }

    public static ClosePlan planOf(TaskContent... contents) {
        InMemoryClosePlans plans = new InMemoryClosePlans();
        addAll(plans, DEAL, 0, List.of(contents), BY_MINA);
        return plans.of(DEAL);
    }

    /** A plan of these tasks and nothing else. */
    public static ClosePlan planWith(ClosePlan plan, Task... tasks) {
        return new ClosePlan(plan.deal(), plan.revision(), PlanFrame.NONE, List.of(tasks), List.of(), PlanPast.NONE);
    }

    /** Adds tasks that wait for none, in one edit. */
    public static Optional<List<Task>> addAll(
            ClosePlans plans, DealId deal, long planRevision, List<TaskContent> contents, Stamp stamp) {
        return plans.addAll(
                deal,
                planRevision,
                contents.stream().map(content -> new NewTask(content, Set.of())).toList(),
                stamp);
    }

    /** A plan as a user sees it on this Monday, with a close date and without an owner who is gone. */
    public static PlanOverview overview(ClosePlan plan) {
        return overview(plan, PlanSettings.NONE);
    }

    public static PlanOverview overview(ClosePlan plan, PlanSettings settings) {
        return new PlanOverview(
                new Scene().deal(),
                plan,
                Phase.RUNNING,
                PlanProgress.of(plan, TODAY, Phase.RUNNING),
                PlanSchedule.of(plan, Optional.of(CLOSE), settings.workDays()),
                List.of(),
                settings,
                true);
    }
}
