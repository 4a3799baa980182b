package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.LastEdit;
import io.pipewright.closeplan.NewTask;
import io.pipewright.closeplan.PlanFrame;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.TaskContent;
import io.pipewright.deal.DealId;
import io.pipewright.exit.condition.Answer;
import io.pipewright.exit.condition.AnswerValue;
import io.pipewright.exit.condition.Evidence;
import io.pipewright.history.DealVersion;
import io.pipewright.history.States;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** R6: what a deal and a project still have when one of their rows cannot be read. */
@RunWith(Parameterized.class)
public class BadRowsAndTheirOwnersTest {

    private static final DealId DEAL = new DealId(1);
    private static final Stamp STAMP = new Stamp(new UserKey("mina"), Instant.EPOCH);

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    public BadRowsAndTheirOwnersTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    public void everyColumnOfEveryTableIsTriedWithBadValues() {
        Set<String> tried = BadValues.all().stream()
                .map(bad -> bad.table().getSimpleName() + "." + bad.column())
                .collect(Collectors.toSet());

        Set<String> columns =
                database.entities().stream().flatMap(this::columns).collect(Collectors.toSet());

        assertThat(tried).isEqualTo(columns);
    }

    private Stream<String> columns(Class<?> entity) {
        return Stream.of(entity.getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("set"))
                .map(name ->
                        name.substring(3).replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase(Locale.ROOT))
                .map(column -> entity.getSimpleName() + "." + column);
    }

    @Test
    public void aDealKeepsItsOtherVersions_andAPassOverManyDealsNamesItsBadRowsInOneLine() {
        AoDealVersions versions = new AoDealVersions(database.ao(), database.locks());
        versions.append(LongStream.rangeClosed(1, 600)
                .boxed()
                .flatMap(deal -> Stream.of(version(deal, 0), version(deal, 1), version(deal, 2)))
                .toList());
        List<Integer> ids = ids();
        database.corrupt(DealVersionEntity.class, ids.get(1), "CURRENCY", "no money");
        database.corrupt(DealVersionEntity.class, ids.get(1799), "CATEGORY", "guess");

        List<DealVersion> read = new ArrayList<>();
        String log = Logged.during(
                () -> versions.ofDeals(LongStream.rangeClosed(1, 600).boxed().toList(), read::add));

        assertThat(read).hasSize(1798);
        assertThat(read.stream().filter(version -> version.dealId() == 1))
                .extracting(DealVersion::changeId)
                .containsExactlyInAnyOrder(0L, 2L);
        assertThat(log.lines()).singleElement().asString().endsWith(": " + ids.get(1) + ", " + ids.get(1799));
    }

    @Test
    public void whereVeryManyRowsAreBadTheLogNamesAHundredAndCountsTheRest() {
        AoDealVersions versions = new AoDealVersions(database.ao(), database.locks());
        versions.append(
                LongStream.range(0, 103).mapToObj(change -> version(1, change)).toList());
        List<Integer> ids = ids();
        ids.forEach(id -> database.corrupt(DealVersionEntity.class, id, "PROBABILITY", -1));

        String log = Logged.during(() -> versions.after(0, version -> {
            throw new AssertionError("No version can be read");
        }));

        assertThat(log.lines()).singleElement().asString().endsWith(", " + ids.get(99) + " and 3 more");
    }

    private List<Integer> ids() {
        return Stream.of(database.ao()
                        .find(DealVersionEntity.class, Query.select().order("ID")))
                .map(DealVersionEntity::getID)
                .toList();
    }

    private static DealVersion version(long deal, long change) {
        return DealVersion.unstored(deal, States.plain("open"), Instant.ofEpochMilli(change), change);
    }

    @Test
    public void anEarlierAnswerDoesNotCountAgain_whenTheOneThatReplacedItCannotBeRead() {
        AoAnswers answers = new AoAnswers(database.ao(), database.locks());
        answers.append(new Answer(1, DEAL, AnswerValue.YES, Evidence.NONE, STAMP));
        answers.append(new Answer(2, DEAL, AnswerValue.YES, Evidence.NONE, STAMP));
        answers.append(new Answer(1, DEAL, AnswerValue.NO, Evidence.NONE, STAMP));
        AnswerEntity[] rows =
                database.ao().find(AnswerEntity.class, Query.select().order("ID"));
        database.corrupt(AnswerEntity.class, rows[2].getID(), "VERDICT", "perhaps");

        assertThat(answers.latestOf(DEAL)).containsOnlyKeys(2L);
    }

    @Test
    public void aProjectKeepsItsOtherStages_andSavingThemKeepsTheRowThatSomebodyMayMend() {
        AoPipelines pipelines = new AoPipelines(database.ao(), database.locks());
        Pipeline whole = PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, 1);
        pipelines.save(whole);
        database.corrupt(StageEntity.class, stageRow(), "KIND", "riddle");

        Pipeline read = pipelines.ofProject(1).orElseThrow();
        pipelines.save(read);

        assertThat(read.stages())
                .isEqualTo(whole.stages().subList(1, whole.stages().size()));
        assertThat(pipelines.ofProject(1)).contains(read);
        database.corrupt(StageEntity.class, stageRow(), "KIND", "BELOW_DEAL");
        assertThat(pipelines.ofProject(1)).contains(whole);
    }

    @Test
    public void savingTheStageThatCouldNotBeReadMendsItsRow() {
        AoPipelines pipelines = new AoPipelines(database.ao(), database.locks());
        Pipeline whole = PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, 1);
        pipelines.save(whole);
        database.corrupt(StageEntity.class, stageRow(), "PROBABILITY", "likely");

        pipelines.save(whole);

        assertThat(pipelines.ofProject(1)).contains(whole);
    }

    @Test
    public void aProjectWhosePipelineCannotBeReadHasNone_andTheOthersKeepTheirs() {
        AoPipelines pipelines = new AoPipelines(database.ao(), database.locks());
        Pipeline other = PipelineFixture.pipelineOf(PipelineTemplate.CLASSIC, 2);
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, 1));
        pipelines.save(other);
        PipelineEntity[] rows = database.ao().find(PipelineEntity.class, "PROJECT_ID = ?", 1L);
        database.corrupt(PipelineEntity.class, rows[0].getID(), "TEMPLATE", null);

        assertThat(pipelines.ofProject(1)).isEmpty();
        assertThat(pipelines.all()).containsExactly(other);
    }

    private int stageRow() {
        return database.ao()
                .find(StageEntity.class, Query.select().order("ID").limit(1))[0]
                .getID();
    }

    @Test
    public void aPlanWhoseStartCannotBeReadKeepsItsRevision_soThatTheStartCanBeSetAnew() {
        AoClosePlans plans = new AoClosePlans(database.ao(), database.locks());
        LocalDate start = LocalDate.of(2026, 9, 1);
        plans.add(DEAL, TaskContent.of("Board approves", Side.OURS, start), STAMP);
        starts(plans, 1, start);
        int head = database.ao().find(PlanRecordEntity.class)[0].getID();
        database.corrupt(PlanRecordEntity.class, head, "START_DAY", Long.MAX_VALUE);

        List<ClosePlan> read = new ArrayList<>();
        String log = Logged.during(() -> read.add(plans.of(DEAL)));

        assertThat(log.lines())
                .singleElement()
                .asString()
                .contains("PLAN_RECORD ")
                .endsWith(": " + head);
        assertThat(read.get(0).projectStart()).isEmpty();
        assertThat(read.get(0).tasks()).hasSize(1);
        assertThat(starts(plans, read.get(0).past().edits(), start)).isTrue();
        assertThat(plans.of(DEAL).projectStart()).contains(start);
    }

    private static boolean starts(AoClosePlans plans, long edits, LocalDate start) {
        return plans.frame(DEAL, edits, PlanFrame.of("", "", Optional.of(start)), LastEdit.Kind.FRAME, STAMP);
    }

    /** U7: half of an edit is never brought back. */
    @Test
    public void whereARowOfTheLastEditCannotBeReadTheEditIsNotWhole() {
        AoClosePlans plans = new AoClosePlans(database.ao(), database.locks());
        NewTask task = new NewTask(TaskContent.of("Board approves", Side.OURS, LocalDate.of(2026, 9, 1)), Set.of());
        plans.addAll(DEAL, 0, List.of(task, task), STAMP);
        assertThat(plans.of(DEAL).past().last().orElseThrow().whole()).isTrue();
        database.corrupt(
                PlanPastEntity.class,
                database.ao().find(PlanPastEntity.class)[0].getID(),
                "KIND",
                "guess");

        List<ClosePlan> read = new ArrayList<>();
        assertThat(Logged.during(() -> read.add(plans.of(DEAL)))).contains("PLAN_PAST ");
        assertThat(read.get(0).past().last().orElseThrow().whole()).isFalse();
        assertThat(read.get(0).tasks()).hasSize(2);
    }
}
