package io.pipewright.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pipewright.history.ManageRebuilds.ProjectRebuild;
import io.pipewright.history.RebuildProjects.ProjectName;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.NotFound;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Stamp;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class ManageRebuildsTest {

    private static final long SALES = 10000;
    private static final long EXPORT = 10100;
    private static final long WITHOUT_PIPELINE = 10200;
    private static final Actor ADMIN = Actors.of("admin", "2026-01-10T03:00:00Z", "Asia/Seoul");
    private static final Actor REP = Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul");
    private static final Actor STRANGER = Actors.of("stranger", "2026-01-10T03:00:00Z", "Asia/Seoul");
    private static final Actor NOBODY = Actors.nobody("2026-01-10T03:00:00Z", "Asia/Seoul");

    private final InMemoryPipelines pipelines = new InMemoryPipelines();
    private final Projects projects = new Projects();
    private final Requests rebuilds = new Requests();
    private final Set<Long> administered = new HashSet<>(Set.of(SALES, EXPORT, WITHOUT_PIPELINE));
    private final ManageRebuilds manage = new ManageRebuilds(
            pipelines,
            (actor, id) -> actor.equals(ADMIN) && administered.contains(id),
            projects,
            rebuilds,
            id -> CatchUp.NEVER,
            List::of);

    /** Three projects; everybody but strangers and those who are not logged in may browse them. */
    private static final class Projects implements RebuildProjects {

        private final Map<Long, ProjectName> names = new HashMap<>(Map.of(
                SALES, new ProjectName(SALES, "SALES", "Sales"),
                EXPORT, new ProjectName(EXPORT, "EXP", "Export"),
                WITHOUT_PIPELINE, new ProjectName(WITHOUT_PIPELINE, "HELP", "Help desk")));

        @Override
        public Optional<ProjectName> name(long projectId) {
            return Optional.ofNullable(names.get(projectId));
        }

        @Override
        public boolean mayBrowse(Actor actor, long projectId) {
            return actor.equals(ADMIN) || actor.equals(REP);
        }
    }

    /** Rebuilds that wait for ever. */
    private static final class Requests implements Rebuilds {

        private final Map<Long, Stamp> asked = new HashMap<>();
        private RebuildProgress last = RebuildProgress.NEVER;

        @Override
        public void start(long projectId, Stamp by) {
            asked.putIfAbsent(projectId, by);
        }

        @Override
        public void startByItself(long projectId, Instant at) {
            throw new UnsupportedOperationException("Nobody asks");
        }

        @Override
        public Optional<Instant> lastAsked(long projectId) {
            return Optional.ofNullable(asked.get(projectId)).map(Stamp::at);
        }

        @Override
        public RebuildProgress progress(long projectId) {
            return asked.containsKey(projectId) && last.equals(RebuildProgress.NEVER) ? last.waiting() : last;
        }
    }

    public ManageRebuildsTest() {
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, SALES));
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.CLASSIC, EXPORT));
    }

    @Test
    public void anAdministratorStartsARebuild_andItIsKnownWhoAskedForItAndWhen() {
        ProjectRebuild started = manage.start(ADMIN, SALES);

        assertThat(started.progress().state()).isEqualTo(RebuildProgress.State.WAITING);
        assertThat(rebuilds.asked).containsOnlyKeys(SALES).containsValue(ADMIN.stamp());
        assertThat(manage.of(ADMIN, SALES)).isEqualTo(started);
    }

    /** S13 */
    @Test
    public void betweenTwoRebuildsOfAProjectAMinutePasses() {
        manage.start(ADMIN, SALES);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> manage.start(ADMIN, SALES))
                .satisfies(refused ->
                        assertThat(refused.reason()).isEqualTo(Reason.of("pipewright.history.too-soon", 61L)));
        assertThat(manage.start(ADMIN, EXPORT).progress().state()).isEqualTo(RebuildProgress.State.WAITING);
        rebuilds.asked.put(SALES, new Stamp(ADMIN.stamp().by(), ADMIN.now().minusSeconds(60)));
        assertThat(manage.start(ADMIN, SALES).progress().state()).isEqualTo(RebuildProgress.State.WAITING);
    }

    /** Case R13: where a node died, another does the work at once. */
    @Test
    public void aRebuildThatWasInterruptedIsBegunAgainAtOnce() {
        manage.start(ADMIN, SALES);
        rebuilds.last = RebuildProgress.running(2, 5, ADMIN.now()).interrupted();

        assertThatCode(() -> manage.start(ADMIN, SALES)).doesNotThrowAnyException();
    }

    @Test
    public void theProjectsWithAPipelineThatOneAdministersAreListedByName() {
        assertThat(manage.all(ADMIN))
                .extracting(ProjectRebuild::project)
                .extracting(ProjectName::name)
                .containsExactly("Export", "Sales");

        administered.remove(EXPORT);
        assertThat(manage.all(ADMIN))
                .extracting(ProjectRebuild::project)
                .extracting(ProjectName::name)
                .containsExactly("Sales");
        assertThat(manage.all(REP)).isEmpty();
        assertThat(manage.all(NOBODY)).isEmpty();
    }

    @Test
    public void aProjectThatJiraDeletedIsNotListed() {
        projects.names.remove(EXPORT);

        assertThat(manage.all(ADMIN)).hasSize(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> manage.of(ADMIN, EXPORT));
    }

    @Test
    public void whoeverSeesTheProjectWithoutAdministeringItIsToldSo() {
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> manage.of(REP, SALES));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> manage.start(REP, SALES))
                .satisfies(refused -> assertThat(refused.reason().key()).isEqualTo("pipewright.history.not-permitted"));
        assertThat(rebuilds.asked).isEmpty();
    }

    @Test
    public void whoeverDoesNotSeeTheProjectLearnsNothing() {
        NotFound missing = catchThrowableOfType(NotFound.class, () -> manage.of(ADMIN, 999));

        for (Actor actor : Set.of(STRANGER, NOBODY)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> manage.start(actor, SALES))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(missing.reason()));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> manage.of(actor, SALES));
        }
        assertThat(rebuilds.asked).isEmpty();
    }

    @Test
    public void aProjectWithoutPipelineHasNoHistory() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> manage.start(ADMIN, WITHOUT_PIPELINE));
        assertThat(rebuilds.asked).isEmpty();
    }

    @Test
    public void aRebuildThatWaitsKeepsTheFiguresOfTheLastOne_withoutItsProblem() {
        Instant asked = Instant.parse("2026-01-09T03:00:00Z");
        RebuildProgress failed = RebuildProgress.running(400, 8800, asked).failed(asked, "no database");

        assertThat(failed.waiting())
                .isEqualTo(new RebuildProgress(RebuildProgress.State.WAITING, 400, 8800, Optional.of(asked), ""));
    }
}
