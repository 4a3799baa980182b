package io.pipewright.jira.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.pipewright.closeplan.Agreement;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.Task;
import io.pipewright.closeplan.TaskContent;
import io.pipewright.deal.Deal;
import io.pipewright.exit.condition.Question;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.jira.closeplan.PlanExportResource;
import io.pipewright.jira.closeplan.PlanJson.AgreementRequest;
import io.pipewright.jira.closeplan.PlanJson.FrameRequest;
import io.pipewright.jira.closeplan.PlanJson.MistakeRequest;
import io.pipewright.jira.closeplan.PlanJson.MoveRequest;
import io.pipewright.jira.closeplan.PlanJson.RevisionJson;
import io.pipewright.jira.closeplan.PlanJson.TaskRequest;
import io.pipewright.jira.closeplan.PlanJson.TemplateRequest;
import io.pipewright.jira.closeplan.PlanJson.UndoRequest;
import io.pipewright.jira.closeplan.PlanMovesResource;
import io.pipewright.jira.closeplan.PlanResource;
import io.pipewright.jira.closeplan.PlanSettingsResource;
import io.pipewright.jira.exit.ExitJson.AnswerRequest;
import io.pipewright.jira.exit.ExitJson.WaiverRequest;
import io.pipewright.jira.exit.ExitResource;
import io.pipewright.jira.rest.RestWorld;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.Test;

/** Who may call what, method by method. */
public class DealAuthorizationTest {

    private static final String HIDDEN = "HIDDEN-1";

    private final RestWorld world = new RestWorld();
    private final ExitCriterion criterion = world.criterion("Budget", new Question());
    private Task task;

    private Map<String, Function<String, Response>> reading() {
        Map<String, Function<String, Response>> calls = new LinkedHashMap<>();
        calls.put("GET exit", world.exit::exit);
        calls.put("GET plan", world.plan::plan);
        calls.put("GET plan.csv", world.export::csv);
        calls.put("GET plan.ics", key -> world.export.calendar(key, "ours"));
        calls.put("GET settings", world.planSettings::settings);
        return calls;
    }

    private Map<String, Function<String, Response>> writing() {
        Map<String, Function<String, Response>> calls = new LinkedHashMap<>();
        calls.put(
                "PUT answer",
                key -> world.exit.answer(
                        key, Long.toString(criterion.id()), new AnswerRequest("no", null, null, null)));
        calls.put("POST probability/reset", world.exit::resetProbability);
        calls.put("POST category/reset", world.exit::resetCategory);
        calls.put("GET owners", key -> world.plan.owners(key, "mi"));
        calls.put(
                "POST task",
                key -> world.plan.add(
                        key,
                        new TaskRequest(null, "Board approves", "customers", "2026-02-01", "", "", false, null, null)));
        calls.put(
                "PUT task",
                key -> world.plan.change(
                        key,
                        taskId(),
                        new TaskRequest(1L, "Board signs", "customers", "2026-02-02", "", "", false, null, null)));
        calls.put("POST tick", key -> world.plan.tick(key, taskId(), new RevisionJson(2L)));
        calls.put("POST untick", key -> world.plan.untick(key, taskId(), new RevisionJson(3L)));
        calls.put("DELETE task", key -> world.plan.delete(key, taskId(), "4"));
        calls.put(
                "POST agreement",
                key -> world.plan.agreement(
                        key, new AgreementRequest(revision(), "agreed", "Kim", "2026-01-09", "meeting")));
        calls.put("PUT frame", key -> world.plan.frame(key, new FrameRequest(revision(), "Globex", "", "2026-06-01")));
        calls.put("POST template", key -> world.plan.template(key, new TemplateRequest(revision(), null)));
        calls.put("POST moves/preview", key -> world.moves.preview(key, week()));
        calls.put("POST moves", key -> world.moves.move(key, week()));
        calls.put("POST undo", key -> world.plan.undo(key, new UndoRequest(edits())));
        calls.put(
                "POST mistake",
                key -> world.plan.mistake(key, Long.toString(agreement()), new MistakeRequest("The other deal")));
        return calls;
    }

    private String taskId() {
        return task.id().toString();
    }

    private long revision() {
        return world.inMemory.plans.of(dealOfTask.id()).revision();
    }

    private long edits() {
        return world.inMemory.plans.of(dealOfTask.id()).past().edits();
    }

    private long agreement() {
        return world.inMemory.plans.of(dealOfTask.id()).agreements().stream()
                .findFirst()
                .map(Agreement::id)
                .orElse(1L);
    }

    private MoveRequest week() {
        return new MoveRequest(revision(), "shift", 5, null, null, null);
    }

    private Deal dealOfTask;

    private Deal withTask(Deal deal) {
        dealOfTask = deal;
        task = world.inMemory
                .plans
                .add(
                        deal.id(),
                        TaskContent.of("Legal approves", Side.CUSTOMERS, LocalDate.of(2026, 2, 1)),
                        new Stamp(new UserKey("mina"), world.inMemory.actor.now()))
                .orElseThrow();
        return deal;
    }

    @Test
    public void everyResourceAsksForALicensedUser_soThatNobodyReachesItWithoutLoggingIn() {
        assertThat(Stream.of(
                        ExitResource.class,
                        PlanResource.class,
                        PlanMovesResource.class,
                        PlanSettingsResource.class,
                        PlanExportResource.class))
                .allSatisfy(resource -> assertThat(resource.isAnnotationPresent(LicensedOnly.class))
                        .isTrue());
    }

    @Test
    public void everyMethodAnswers404_whenTheUserMayNotSeeTheDeal() {
        withTask(world.editable());
        Map<String, Function<String, Response>> calls = reading();
        calls.putAll(writing());
        calls.put("POST waiver", key -> world.exit.waive(key, new WaiverRequest(criterion.id(), "Known customer")));
        calls.forEach((name, call) ->
                assertThat(call.apply(HIDDEN).getStatus()).as(name).isEqualTo(404));
    }

    @Test
    public void everyReadingMethodAnswers200_whenTheUserMaySeeTheDeal() {
        Deal deal = withTask(world.readOnly());
        reading()
                .forEach((name, call) ->
                        assertThat(call.apply(deal.key()).getStatus()).as(name).isEqualTo(200));
    }

    @Test
    public void everyWritingMethodAnswers403_whenTheUserMaySeeButNotEditTheDeal() {
        Deal deal = withTask(world.readOnly());
        writing()
                .forEach((name, call) ->
                        assertThat(call.apply(deal.key()).getStatus()).as(name).isEqualTo(403));
        assertThat(world.inMemory.answers.all()).isEmpty();
        assertThat(world.inMemory.plans.of(deal.id()).tasks()).containsExactly(task);
    }

    @Test
    public void everyWritingMethodAnswers200_whenTheUserMayEditTheDeal() {
        Deal deal = withTask(world.editable());
        writing()
                .forEach((name, call) ->
                        assertThat(call.apply(deal.key()).getStatus()).as(name).isEqualTo(200));
    }

    @Test
    public void aWaiverAnswers403_forWhoMayEditButNotWaive() {
        Deal deal = world.editable();
        assertThat(world.exit
                        .waive(deal.key(), new WaiverRequest(criterion.id(), "Known customer"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(world.inMemory.waivers.all()).isEmpty();
    }

    @Test
    public void aWaiverAnswers200_forWhoMayWaiveButNotEdit() {
        Deal deal = world.readOnly();
        world.inMemory.deals.allowWaiving(deal);
        assertThat(world.exit
                        .waive(deal.key(), new WaiverRequest(criterion.id(), "Known customer"))
                        .getStatus())
                .isEqualTo(200);
    }
}
