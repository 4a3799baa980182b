package io.pipewright.jira.closeplan;

import static io.pipewright.jira.rest.RestWorld.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.deal.Deal;
import io.pipewright.jira.closeplan.PlanJson.AgreementRequest;
import io.pipewright.jira.closeplan.PlanJson.FrameRequest;
import io.pipewright.jira.closeplan.PlanJson.HolidayJson;
import io.pipewright.jira.closeplan.PlanJson.MistakeRequest;
import io.pipewright.jira.closeplan.PlanJson.MoveRequest;
import io.pipewright.jira.closeplan.PlanJson.RevisionJson;
import io.pipewright.jira.closeplan.PlanJson.SettingsRequest;
import io.pipewright.jira.closeplan.PlanJson.TaskRequest;
import io.pipewright.jira.closeplan.PlanJson.TemplateRequest;
import io.pipewright.jira.closeplan.PlanJson.UndoRequest;
import io.pipewright.jira.i18n.TestMessages;
import io.pipewright.jira.rest.RestWorld;
import io.pipewright.kernel.UserKey;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.junit.Test;

public class PlanResourceTest {

    private static final String HOSTILE = "<script>alert(1)</script>";

    private final RestWorld world = new RestWorld();
    private final Deal deal = world.editable();

    private Response add(String title, String side, String date, String owner) {
        return world.plan.add(deal.key(), new TaskRequest(null, title, side, date, owner, null, null, null, null));
    }

    private JsonNode planWith(String title) {
        return json(add(title, "customers", "2026-02-02", "Kim"));
    }

    @Test
    public void aNewPlanIsEmptyAndInRevision0() {
        JsonNode plan = json(world.plan.plan(deal.key()));
        assertThat(plan.get("tasks")).isEmpty();
        assertThat(plan.get("revision").asInt()).isZero();
        assertThat(plan.at("/agreement/state").asText()).isEqualTo("none");
        assertThat(plan.at("/template/steps")).hasSize(11);
        assertThat(plan.get("undo").isNull()).isTrue();
        assertThat(plan.get("mayEdit").asBoolean()).isTrue();
    }

    @Test
    public void anAddedTaskComesBackInTheFreshPlan() {
        JsonNode plan = planWith("Board approves the purchase");
        JsonNode task = plan.at("/tasks/0");
        assertThat(plan.get("task").asLong()).isEqualTo(task.get("id").asLong());
        assertThat(task.get("title").asText()).isEqualTo("Board approves the purchase");
        assertThat(task.at("/owner/name").asText()).isEqualTo("Kim");
        assertThat(task.at("/owner/user").isNull()).isTrue();
        assertThat(task.get("state").asText()).isEqualTo("open");
        assertThat(plan.at("/progress/total").asInt()).isEqualTo(1);
    }

    @Test
    public void hostileTitlesTravelAsText() {
        assertThat(planWith(HOSTILE).at("/tasks/0/title").asText()).isEqualTo(HOSTILE);
    }

    @Test
    public void anOwnerOnOurSideIsAUserByKey() {
        JsonNode owner = json(add("We send the contract draft", "ours", "2026-02-02", "mina"))
                .at("/tasks/0/owner");
        assertThat(owner.get("user").asText()).isEqualTo("mina");
        assertThat(owner.get("name").asText()).isEqualTo("The mina");
    }

    @Test
    public void c08_charactersThatNobodySeesAroundAnOwnerAreTakenOff() {
        JsonNode owner = json(add("We send the contract draft", "ours", "2026-02-02", "\u200Bmina\u00A0"))
                .at("/tasks/0/owner");
        assertThat(owner.get("user").asText()).isEqualTo("mina");
        JsonNode none = json(add("We send the offer", "ours", "\uFEFF2026-01-02\u200B", "\u200B\uFEFF"))
                .at("/tasks/0/owner");
        assertThat(none.isNull()).isTrue();
        assertThat(json(world.plan.owners(deal.key(), "\u200B"))).isEmpty();
    }

    @Test
    public void aUserWhoIsGoneIsCalledSo() {
        JsonNode owner = json(add("We send the contract draft", "ours", "2026-02-02", "gone"))
                .at("/tasks/0/owner");
        assertThat(owner.get("name").asText()).isEqualTo("Former user (gone)");
    }

    @Test
    public void aVagueTitleGetsAWarningWithASuggestion() {
        JsonNode warnings = planWith("Discuss").get("warnings");
        JsonNode vague = null;
        for (JsonNode warning : warnings) {
            vague = warning.get("kind").asText().equals("vague-title") ? warning : vague;
        }
        assertThat(vague).isNotNull();
        assertThat(vague.get("task").isNull()).isFalse();
        assertThat(vague.get("suggestion").asText()).isNotEmpty();
    }

    @Test
    public void aWrongTaskNamesItsField() {
        assertThat(errorOf(add("", "ours", "2026-02-02", ""), "title")).isEqualTo("Enter what has to be done.");
        assertThat(errorOf(add("Board approves", null, "2026-02-02", ""), "side"))
                .contains("is not a side");
        assertThat(errorOf(add("Board approves", "ours", null, ""), "targetDate"))
                .isEqualTo("Enter a date.");
        assertThat(errorOf(add("Board approves", "ours", "2026-02-30", ""), "targetDate"))
                .contains("is not a date");
        assertThat(errorOf(world.plan.add(deal.key(), null), "body")).isEqualTo("This is required.");
        assertThat(errorOf(world.plan.tick(deal.key(), "1", new RevisionJson(null)), "revision"))
                .isEqualTo("This is required.");
        assertThat(errorOf(world.plan.delete(deal.key(), "1", null), "revision"))
                .isEqualTo("This is required.");
        assertThat(errorOf(world.plan.tick(deal.key(), "99", new RevisionJson(1L)), "task"))
                .contains("does not exist");
    }

    @Test
    public void whoComesTooLateLearnsWhoWasFaster() {
        JsonNode plan = planWith("Board approves");
        String id = plan.at("/tasks/0/id").asText();
        world.plan.change(
                deal.key(),
                id,
                new TaskRequest(1L, "Board approves it", "customers", "2026-02-03", "Kim", "", false, null, null));
        Response late = world.plan.change(
                deal.key(),
                id,
                new TaskRequest(1L, "Board decides", "customers", "2026-02-03", "Kim", "", false, null, null));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(json(late).at("/errorMessages/0").asText())
                .contains("rep")
                .contains("changed the task")
                .contains("Board approves it");
    }

    @Test
    public void tickingSaysWhoAndWhen() {
        String id = planWith("Board approves").at("/tasks/0/id").asText();
        JsonNode task =
                json(world.plan.tick(deal.key(), id, new RevisionJson(1L))).at("/tasks/0");
        assertThat(task.get("state").asText()).isEqualTo("done");
        assertThat(task.at("/done/by").asText()).isEqualTo("The rep");
        assertThat(task.at("/done/at").asText()).isEqualTo("2026-01-10T03:00:00Z");
        assertThat(json(world.plan.untick(deal.key(), id, new RevisionJson(2L)))
                        .at("/tasks/0/state")
                        .asText())
                .isEqualTo("open");
    }

    @Test
    public void aDeletedTaskIsGoneFromThePlan() {
        String id = planWith("Board approves").at("/tasks/0/id").asText();
        assertThat(json(world.plan.delete(deal.key(), id, "1")).get("tasks")).isEmpty();
    }

    @Test
    public void theTemplateCountsBackFromTheProjectStart() {
        JsonNode anchored = json(world.plan.frame(deal.key(), new FrameRequest(0L, "", "", "2026-09-01")));
        assertThat(anchored.at("/frame/projectStart").asText()).isEqualTo("2026-09-01");
        JsonNode plan = json(world.plan.template(
                deal.key(), new TemplateRequest(anchored.get("revision").asLong(), null)));
        assertThat(plan.get("tasks")).hasSize(11);
        assertThat(plan.get("notice").isNull()).isTrue();
        assertThat(plan.at("/tasks/0/title").asText()).isEqualTo("Project lead signs off the requirements list");
    }

    @Test
    public void aTemplateThatStartsInThePastSaysSo() {
        JsonNode anchored = json(world.plan.frame(deal.key(), new FrameRequest(0L, "", "", "2026-01-20")));
        JsonNode plan = json(world.plan.template(
                deal.key(), new TemplateRequest(anchored.get("revision").asLong(), null)));
        assertThat(plan.get("notice").asText()).contains("working days left");
    }

    /** U7. */
    @Test
    public void theTemplateOffersAndAddsWhatIsMissing() {
        json(world.plan.template(deal.key(), new TemplateRequest(0L, List.of("board-approval"))));
        JsonNode plan = json(world.plan.plan(deal.key()));
        assertThat(plan.get("tasks")).hasSize(1);
        assertThat(plan.at("/template/steps")).hasSize(10);
        JsonNode whole = json(world.plan.template(deal.key(), new TemplateRequest(1L, null)));
        assertThat(whole.get("tasks")).hasSize(11);
        assertThat(whole.at("/template/steps")).isEmpty();
        assertThat(errorOf(world.plan.template(deal.key(), new TemplateRequest(2L, null)), "plan"))
                .contains("already has every step");
    }

    /** U7. */
    @Test
    public void whatWasDoneLastCanBeUndone_andTheUndoToo() {
        JsonNode added = planWith("Board approves the purchase");
        assertThat(added.at("/undo/what").asText()).isEqualTo("“Board approves the purchase” added");
        assertThat(added.at("/undo/by").asText()).isNotEmpty();
        JsonNode undone = json(world.plan.undo(deal.key(), new UndoRequest(1L)));
        assertThat(undone.get("tasks")).isEmpty();
        assertThat(undone.at("/undo/what").asText()).isEqualTo("Change undone");
        assertThat(json(world.plan.undo(deal.key(), new UndoRequest(2L))).get("tasks"))
                .hasSize(1);
        assertThat(world.plan.undo(deal.key(), new UndoRequest(2L)).getStatus()).isEqualTo(409);
    }

    /** U7. */
    @Test
    public void datesMoveTogether_afterAPreviewThatStoresNothing() {
        planWith("Board approves the purchase");
        MoveRequest week = new MoveRequest(1L, "shift", 5, null, null, null);
        JsonNode preview = json(world.moves.preview(deal.key(), week));
        assertThat(preview.at("/moved/0/from").asText()).isEqualTo("2026-02-02");
        assertThat(preview.at("/moved/0/to").asText()).isEqualTo("2026-02-09");
        assertThat(preview.get("endAfter").asText()).isEqualTo("2026-02-09");
        JsonNode moved = json(world.moves.move(deal.key(), week));
        assertThat(moved.at("/tasks/0/targetDate").asText()).isEqualTo("2026-02-09");
        assertThat(moved.at("/undo/what").asText()).isEqualTo("1 task moved");
        assertThat(errorOf(world.moves.move(deal.key(), new MoveRequest(2L, "jump", 5, null, null, null)), "kind"))
                .contains("shift");
        assertThat(errorOf(world.moves.move(deal.key(), new MoveRequest(2L, "shift", null, null, null, null)), "days"))
                .isEqualTo("This is required.");
        assertThat(errorOf(
                        world.moves.move(deal.key(), new MoveRequest(2L, "fit", null, "2026-01-02", null, null)),
                        "date"))
                .contains("Jan 2, 2026 is over");
    }

    /** U7, X6. */
    @Test
    public void aTaskSaysWhatItWaitsForAndHowFarItCanSlip() {
        long first = planWith("Board approves the purchase").at("/tasks/0/id").asLong();
        JsonNode plan = json(world.plan.add(
                deal.key(),
                new TaskRequest(null, "We send the contract", "both", "2026-02-10", "", "", false, List.of(first), 3)));
        assertThat(plan.at("/tasks/1/waitsFor/0").asLong()).isEqualTo(first);
        assertThat(plan.at("/tasks/1/workDays").asInt()).isEqualTo(3);
        assertThat(plan.at("/tasks/1/slack").asInt()).isEqualTo(35);
        assertThat(plan.at("/tasks/0/slack").asInt()).isEqualTo(38);
        assertThat(plan.at("/schedule/criticalPath")).hasSize(2);
        assertThat(plan.at("/schedule/leastSlack").asInt()).isEqualTo(35);
        TaskRequest circle = new TaskRequest(
                1L,
                "Board approves the purchase",
                "customers",
                "2026-02-02",
                "",
                "",
                false,
                List.of(plan.at("/tasks/1/id").asLong()),
                1);
        assertThat(errorOf(world.plan.change(deal.key(), Long.toString(first), circle), "waitsFor"))
                .contains("would wait for itself");
        TaskRequest unknown = new TaskRequest(null, "We send it", "ours", "2026-02-10", "", "", false, List.of(99L), 0);
        assertThat(errorOf(world.plan.add(deal.key(), unknown), "workDays")).contains("from 1 to 250");
    }

    /** U8. */
    @Test
    public void bothSidesAreCalledByTheirCompanies() {
        JsonNode plan =
                json(world.plan.frame(deal.key(), new FrameRequest(0L, HOSTILE, "Go live in Busan", "2026-09-01")));
        assertThat(plan.at("/sides/customers").asText()).isEqualTo(HOSTILE);
        assertThat(plan.at("/sides/ours").asText()).isEqualTo("We");
        assertThat(plan.at("/frame/goal").asText()).isEqualTo("Go live in Busan");
        HolidayJson christmas = new HolidayJson("2026-12-25", "Christmas");
        JsonNode settings = json(
                world.planSettings.change(deal.key(), new SettingsRequest("Acme", List.of(christmas), "", List.of())));
        assertThat(settings.at("/holidays/0/name").asText()).isEqualTo("Christmas");
        assertThat(json(world.planSettings.settings(deal.key()))
                        .get("mayChange")
                        .asBoolean())
                .isTrue();
        assertThat(json(world.plan.plan(deal.key())).at("/sides/ours").asText()).isEqualTo("Acme");
    }

    /** U8. */
    @Test
    public void settingsAreChangedByAdministrators_whoSawThemAsTheyAre() {
        SettingsRequest acme = new SettingsRequest("Acme", List.of(), "", List.of());
        assertThat(world.planSettings.change(deal.key(), acme).getStatus()).isEqualTo(200);
        assertThat(world.planSettings.change(deal.key(), acme).getStatus()).isEqualTo(409);
        world.administers = false;
        assertThat(world.planSettings.change(deal.key(), acme).getStatus()).isEqualTo(403);
    }

    /** U8. */
    @Test
    public void aMistakenAgreementIsMarked_andTheOneBeforeItCountsAgain() {
        planWith("Board approves the purchase");
        JsonNode agreed = json(
                world.plan.agreement(deal.key(), new AgreementRequest(1L, "agreed", "김부장", "2026-01-09", "email")));
        String id = agreed.at("/agreement/history/0/id").asText();
        assertThat(errorOf(world.plan.mistake(deal.key(), id, new MistakeRequest(" ")), "reason"))
                .isEqualTo("Say why this record is a mistake.");
        JsonNode marked = json(world.plan.mistake(deal.key(), id, new MistakeRequest("It was the other deal")));
        assertThat(marked.at("/agreement/state").asText()).isEqualTo("none");
        assertThat(marked.at("/agreement/history/0/mistake/reason").asText()).isEqualTo("It was the other deal");
        assertThat(errorOf(world.plan.mistake(deal.key(), "99", new MistakeRequest("x")), "agreement"))
                .contains("no such record");
    }

    @Test
    public void aSecondClickOnTheTemplateAddsNothingTwice() {
        world.plan.template(deal.key(), new TemplateRequest(0L, null));
        assertThat(world.plan
                        .template(deal.key(), new TemplateRequest(0L, null))
                        .getStatus())
                .isEqualTo(409);
        assertThat(json(world.plan.plan(deal.key())).get("tasks")).hasSize(11);
    }

    @Test
    public void anAgreementStandsUntilThePlanChanges() {
        planWith("Board approves");
        JsonNode agreed = json(
                world.plan.agreement(deal.key(), new AgreementRequest(1L, "agreed", "김부장", "2026-01-09", "email")));
        assertThat(agreed.at("/agreement/state").asText()).isEqualTo("agreed");
        assertThat(agreed.at("/agreement/history/0/customer").asText()).isEqualTo("김부장");
        assertThat(agreed.at("/agreement/history/0/channelName").asText()).isEqualTo("E-mail");
        JsonNode changed = json(add("Legal approves the draft", "customers", "2026-02-05", ""));
        assertThat(changed.at("/agreement/state").asText()).isEqualTo("changed");
        assertThat(changed.at("/agreement/changes/0").asText()).contains("Legal approves the draft");
    }

    @Test
    public void aWrongAgreementNamesItsField() {
        planWith("Board approves");
        assertThat(errorOf(
                        world.plan.agreement(deal.key(), new AgreementRequest(1L, null, "Kim", "2026-01-09", "email")),
                        "kind"))
                .isNotEmpty();
        assertThat(errorOf(
                        world.plan.agreement(deal.key(), new AgreementRequest(1L, "agreed", "", "2026-01-09", "email")),
                        "customer"))
                .isNotEmpty();
        assertThat(errorOf(
                        world.plan.agreement(
                                deal.key(), new AgreementRequest(1L, "agreed", "Kim", "2026-01-11", "email")),
                        "date"))
                .isNotEmpty();
        assertThat(errorOf(
                        world.plan.agreement(
                                deal.key(), new AgreementRequest(1L, "agreed", "Kim", "2026-01-09", "fax")),
                        "channel"))
                .isNotEmpty();
    }

    @Test
    public void colleaguesAreFoundByWhatWasTyped() {
        ApplicationUser mina = TestMessages.user("mina");
        when(world.userSearch.findUsers(eq("mi"), any())).thenReturn(List.of(mina));
        JsonNode found = json(world.plan.owners(deal.key(), " mi "));
        assertThat(found.at("/0/user").asText()).isEqualTo("mina");
        assertThat(found.at("/0/name").asText()).isEqualTo("The mina");
        assertThat(json(world.plan.owners(deal.key(), "\uFEFFmi\u200B")))
                .as("c08")
                .isEqualTo(found);
    }

    /** Case S5. */
    @Test
    public void s5_whoMayNotSeeTheDealIsNotOffered_andWhoMayNotBrowseUsersIsOfferedNobody() {
        ApplicationUser mina = TestMessages.user("mina");
        ApplicationUser minho = TestMessages.user("minho");
        when(world.userSearch.findUsers(eq("mi"), any())).thenReturn(List.of(minho, mina));
        world.inMemory.owners.shutOut.add(new UserKey("minho"));

        JsonNode found = json(world.plan.owners(deal.key(), "mi"));
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/user").asText()).isEqualTo("mina");

        when(world.globalPermissions.hasPermission(any(), any())).thenReturn(false);
        assertThat(json(world.plan.owners(deal.key(), "mi"))).isEmpty();
    }

    @Test
    public void nobodyIsSearchedForNoText() {
        assertThat(json(world.plan.owners(deal.key(), null))).isEmpty();
        verifyNoInteractions(world.userSearch);
    }

    @Test
    public void theReadersLanguageIsTheTemplates() {
        RestWorld korean = new RestWorld(Locale.KOREAN);
        JsonNode plan = json(korean.plan.plan(korean.editable().key()));
        assertThat(plan.at("/template/steps/0/title").asText()).matches(".*[가-힣].*");
    }

    private static String errorOf(Response response, String field) {
        assertThat(response.getStatus()).isEqualTo(400);
        return json(response).at("/errors/" + field).asText();
    }
}
