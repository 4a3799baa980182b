package io.pipewright.jira.exit;

import static io.pipewright.jira.rest.RestWorld.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.deal.Deal;
import io.pipewright.deal.DealBuilder;
import io.pipewright.deal.Probability;
import io.pipewright.exit.condition.CanvasComplete;
import io.pipewright.exit.condition.ClosePlanAgreed;
import io.pipewright.exit.condition.FieldIs;
import io.pipewright.exit.condition.MatchesJql;
import io.pipewright.exit.condition.Question;
import io.pipewright.exit.criteria.CriterionDraft;
import io.pipewright.exit.criteria.CriterionText;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.exit.criteria.NewCriterion;
import io.pipewright.jira.exit.ExitJson.AnswerRequest;
import io.pipewright.jira.exit.ExitJson.WaiverRequest;
import io.pipewright.jira.rest.RestWorld;
import io.pipewright.jira.wiring.FeaturesInMemory;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;

public class ExitResourceTest {

    private static final String HOSTILE = "<script>alert(1)</script>";

    private final RestWorld world = new RestWorld();

    private Response answer(Deal deal, ExitCriterion criterion, String value, String when, Map<String, String> parts) {
        return world.exit.answer(
                deal.key(), Long.toString(criterion.id()), new AnswerRequest(value, when, parts, null));
    }

    @Test
    public void thePathSaysWhichStagesArePassedCurrentAndNext() {
        Deal deal = DealBuilder.aDeal()
                .inProject(FeaturesInMemory.PROJECT)
                .inStatus("10003")
                .build();
        world.inMemory.deals.show(deal);
        JsonNode path = json(world.exit.exit(deal.key())).get("path");
        assertThat(path.findValuesAsText("key"))
                .containsExactly(
                        "beyond-lead", "issue-recognised", "evaluation", "final-negotiation", "approval", "won");
        assertThat(path.findValuesAsText("passed")).containsExactly("true", "true", "false", "false", "false", "false");
        assertThat(path.findValuesAsText("current"))
                .containsExactly("false", "false", "true", "false", "false", "false");
        assertThat(path.findValuesAsText("next")).containsExactly("false", "false", "false", "true", "false", "false");
    }

    @Test
    public void aLostDealStandsBesideThePath() {
        Deal deal = DealBuilder.aDeal()
                .inProject(FeaturesInMemory.PROJECT)
                .inStatus("10007")
                .build();
        world.inMemory.deals.show(deal);
        JsonNode exit = json(world.exit.exit(deal.key()));
        assertThat(exit.at("/stage/kind").asText()).isEqualTo("lost");
        assertThat(exit.get("path").findValuesAsText("current")).containsOnly("false");
        assertThat(exit.get("ahead")).isEmpty();
    }

    @Test
    public void anUnansweredQuestionSaysWhatIsMissing() {
        world.criterion("Budget is there", new Question());
        JsonNode check = json(world.exit.exit(world.editable().key())).get("review");
        assertThat(check.get("passes").asBoolean()).isFalse();
        assertThat(check.get("missing").asInt()).isEqualTo(1);
        assertThat(check.at("/criteria/0/state").asText()).isEqualTo("unknown");
        assertThat(check.at("/criteria/0/reasons/0").asText()).contains("“Budget is there” is not answered yet");
        assertThat(check.at("/criteria/0/mayAnswer").asBoolean()).isTrue();
    }

    @Test
    public void anAnswerComesBackWithItsEvidence() {
        ExitCriterion criterion = world.criterion("Budget is there", new Question());
        JsonNode exit = json(answer(
                world.editable(), criterion, "yes", "2026-01-09", Map.of("who", "김부장", "note", "in the meeting")));
        JsonNode stored = exit.at("/review/criteria/0");
        assertThat(stored.get("state").asText()).isEqualTo("met");
        assertThat(stored.at("/answer/parts/who").asText()).isEqualTo("김부장");
        assertThat(stored.at("/answer/when").asText()).isEqualTo("2026-01-09");
        assertThat(stored.at("/answer/by").asText()).isEqualTo("The rep");
        assertThat(exit.at("/review/passes").asBoolean()).isTrue();
    }

    @Test
    public void hostileTextTravelsAsText() {
        ExitCriterion criterion = world.criterion(HOSTILE, new Question());
        JsonNode stored = json(answer(world.editable(), criterion, "yes", null, Map.of("who", HOSTILE)))
                .at("/review/criteria/0");
        assertThat(stored.get("title").asText()).isEqualTo(HOSTILE);
        assertThat(stored.at("/answer/parts/who").asText()).isEqualTo(HOSTILE);
    }

    @Test
    public void aWrongAnswerNamesItsField() {
        Deal deal = world.editable();
        ExitCriterion criterion = world.criterion("Budget is there", new Question());
        assertThat(errorOf(answer(deal, criterion, "maybe", null, Map.of()), "value"))
                .contains("Choose one");
        assertThat(errorOf(answer(deal, criterion, null, null, Map.of()), "value"))
                .contains("Choose one");
        assertThat(errorOf(answer(deal, criterion, "yes", null, Map.of()), "who"))
                .contains("name who at the customer said or did it");
        assertThat(errorOf(answer(deal, criterion, "no", "next week", null), "when"))
                .contains("“next week” is not a date");
        assertThat(errorOf(answer(deal, criterion, "no", "2026-01-11", null), "when"))
                .contains("still to come");
        assertThat(errorOf(answer(deal, criterion, "no", null, Map.of("mood", "good")), "mood"))
                .isEqualTo("There is no such part of an answer.");
        assertThat(world.inMemory.answers.all()).isEmpty();
    }

    @Test
    public void s16_anUnknownPartOfAnAnswerIsNamedInShort() {
        Deal deal = world.editable();
        ExitCriterion criterion = world.criterion("Budget is there", new Question());
        Map<String, String> parts = Map.of("😀".repeat(50_000), "good");

        assertThat(errorOf(answer(deal, criterion, "no", null, parts), "😀".repeat(20) + "…"))
                .isEqualTo("There is no such part of an answer.");
    }

    @Test
    public void aMissingBodyIsNamed() {
        Deal deal = world.editable();
        assertThat(errorOf(world.exit.answer(deal.key(), "1", null), "body")).isEqualTo("This is required.");
        assertThat(errorOf(world.exit.waive(deal.key(), null), "body")).isEqualTo("This is required.");
        assertThat(errorOf(world.exit.waive(deal.key(), new WaiverRequest(null, "x")), "criterionId"))
                .isEqualTo("This is required.");
    }

    @Test
    public void aCriterionThatIsNotThereAnswers404() {
        Deal deal = world.editable();
        Response response = world.exit.answer(deal.key(), "4711", new AnswerRequest("no", null, null, null));
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(json(response).at("/errorMessages/0").asText()).startsWith("There is no such exit criterion");
        assertThat(errorOf(world.exit.answer(deal.key(), "x", new AnswerRequest("no", null, null, null)), "id"))
                .isEqualTo("This is not a whole number.");
    }

    @Test
    public void whatTheDataDecidesCannotBeAnswered() {
        ExitCriterion criterion = world.criterion("Plan agreed", new ClosePlanAgreed());
        Deal deal = world.editable();
        assertThat(json(world.exit.exit(deal.key()))
                        .at("/review/criteria/0/mayAnswer")
                        .asBoolean())
                .isFalse();
        assertThat(errorOf(answer(deal, criterion, "yes", null, Map.of("who", "Kim")), "value"))
                .contains("cannot be answered");
    }

    @Test
    public void theBoxesOfACanvasDecideWhateverTheValueSays() {
        ExitCriterion criterion = world.criterion("Canvas", new CanvasComplete());
        JsonNode stored = json(answer(
                        world.editable(), criterion, "unknown", null, Map.of("problem", "slow", "solution", "us")))
                .at("/review/criteria/0");
        assertThat(stored.at("/answer/value").asText()).isEqualTo("no");
        assertThat(stored.at("/reasons/0").asText()).contains("speaks only of the problem");
    }

    @Test
    public void u2_aPassedStageIsReadWithItsHistory_andOffersNoChange() {
        ExitCriterion criterion = world.criterion("Budget is there", new Question());
        Deal deal = DealBuilder.aDeal()
                .inProject(FeaturesInMemory.PROJECT)
                .inStatus("10003")
                .build();
        world.inMemory.deals.show(deal);
        world.inMemory.deals.allowWaiving(deal);
        answer(deal, criterion, "yes", "2026-01-09", Map.of("who", HOSTILE, "where", "https://mail.example/1"));

        JsonNode stage = json(world.exit.stage(deal.key(), "beyond-lead"));

        assertThat(stage.get("stage").asText()).isEqualTo("beyond-lead");
        assertThat(stage.get("name").asText()).isEqualTo("Status 10001");
        JsonNode known = stage.at("/criteria/0");
        assertThat(known.at("/history/0/parts/who").asText()).isEqualTo(HOSTILE);
        assertThat(known.at("/history/0/by").asText()).isEqualTo("The rep");
        assertThat(known.at("/criterion/answer/value").asText()).isEqualTo("yes");
        assertThat(known.at("/criterion/mayAnswer").asBoolean()).isFalse();
        assertThat(known.at("/criterion/mayWaive").asBoolean()).isFalse();
        assertThat(known.get("retired").asBoolean()).isFalse();
        assertThat(world.exit.stage(deal.key(), "nowhere").getStatus()).isEqualTo(404);
        assertThat(world.exit.stage("SALES-999", "beyond-lead").getStatus()).isEqualTo(404);
    }

    @Test
    public void u2_aSecondTabIsToldWhoWasFaster() {
        ExitCriterion criterion = world.criterion("Budget is there", new Question());
        Deal deal = world.editable();
        answer(deal, criterion, "no", null, Map.of());

        Response late = world.exit.answer(
                deal.key(),
                Long.toString(criterion.id()),
                new AnswerRequest("yes", null, Map.of("who", "Kim"), "none"));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(json(late).at("/errorMessages/0").asText()).contains("“Budget is there” was answered by The rep");
        assertThat(world.inMemory.answers.all()).hasSize(1);
        Response nonsense = world.exit.answer(
                deal.key(), Long.toString(criterion.id()), new AnswerRequest("no", null, null, "yesterday"));
        assertThat(errorOf(nonsense, "seen")).contains("2026-05-12T09:30:00.000Z");
    }

    @Test
    public void u6_requiredCriteriaThatAreOpenComeFirst_andOnlyTheyOfferAWaiver() {
        ExitCriterion met = world.criterion("Met", new Question());
        world.inMemory.criteria.add(
                FeaturesInMemory.PROJECT,
                List.of(new NewCriterion(
                        2,
                        new CriterionDraft(
                                "beyond-lead", false, new CriterionText.Written("Advisory", ""), new Question()))));
        world.criterion("Open", new Question());
        Deal deal = world.editable();
        world.inMemory.deals.allowWaiving(deal);
        JsonNode criteria =
                json(answer(deal, met, "yes", null, Map.of("who", "Kim"))).at("/review/criteria");

        assertThat(criteria.findValuesAsText("title")).containsExactly("Open", "Met", "Advisory");
        assertThat(criteria.findValuesAsText("mayWaive")).containsExactly("true", "false", "false");
    }

    @Test
    public void aWaiverIsShownWithWhoAndWhy() {
        ExitCriterion criterion = world.criterion("Budget is there", new Question());
        Deal deal = world.editable();
        world.inMemory.deals.allowWaiving(deal);
        JsonNode exit = json(world.exit.waive(deal.key(), new WaiverRequest(criterion.id(), "Known customer")));
        assertThat(exit.at("/review/criteria/0/state").asText()).isEqualTo("waived");
        assertThat(exit.at("/review/criteria/0/waiver/reason").asText()).isEqualTo("Known customer");
        assertThat(exit.at("/review/criteria/0/waiver/by").asText()).isEqualTo("The rep");
        assertThat(errorOf(world.exit.waive(deal.key(), new WaiverRequest(criterion.id(), " ")), "reason"))
                .contains("needs a reason");
    }

    @Test
    public void theLookAheadCountsWhatIsMetInLaterStages() {
        world.criterion("issue-recognised", "Canvas", new CanvasComplete());
        world.criterion("issue-recognised", "Amount", FieldIs.set("amount"));
        JsonNode ahead = json(world.exit.exit(world.editable().key())).get("ahead");
        assertThat(ahead).hasSize(1);
        assertThat(ahead.at("/0/stage").asText()).isEqualTo("issue-recognised");
        assertThat(ahead.at("/0/total").asInt()).isEqualTo(2);
        assertThat(ahead.at("/0/met").asInt() + ahead.at("/0/open").size()).isEqualTo(2);
    }

    @Test
    public void whatAFieldCriterionAsksIsSaidInWords() {
        world.criterion("Amount known", FieldIs.set("amount"));
        assertThat(json(world.exit.exit(world.editable().key()))
                        .at("/review/criteria/0/asks")
                        .asText())
                .isEqualTo("Amount is set");
    }

    @Test
    public void aStaleDealSaysSo() {
        Deal deal = DealBuilder.aDeal()
                .inProject(FeaturesInMemory.PROJECT)
                .inStatus("10002")
                .build();
        world.inMemory.inStatusSince(deal, "2025-11-01T00:00:00Z");
        world.inMemory.deals.show(deal);
        JsonNode exit = json(world.exit.exit(deal.key()));
        assertThat(exit.get("today").asText()).isEqualTo("2026-01-10");
        assertThat(exit.get("daysInStage").asInt()).isEqualTo(70);
        assertThat(exit.get("stale").asBoolean()).isTrue();
        assertThat(exit.get("staleAfterDays").asInt()).isEqualTo(30);
    }

    @Test
    public void resettingWritesTheStagesValueAndForgetsTheOwnOne() {
        Deal deal = DealBuilder.aDeal()
                .inProject(FeaturesInMemory.PROJECT)
                .inStatus("10002")
                .build();
        world.inMemory.deals.show(deal);
        world.inMemory.own.keepProbability(deal.id(), Probability.of(35));
        assertThat(json(world.exit.exit(deal.key())).at("/probability/own").asBoolean())
                .isTrue();
        JsonNode exit = json(world.exit.resetProbability(deal.key()));
        verify(world.input).addCustomFieldValue("customfield_10001", "10");
        verify(world.issues).update(any(), any());
        assertThat(exit.at("/probability/own").asBoolean()).isFalse();
    }

    /** Case S8. */
    @Test
    public void s8_whatAQueryAsksIsShownToAdministratorsOnly() {
        world.criterion("Has a demo", new MatchesJql("labels = secret"));
        Deal deal = world.editable();
        assertThat(json(world.exit.exit(deal.key())).toString())
                .contains("Matches a query of the project administrators")
                .doesNotContain("secret");

        world.inMemory.deals.allowWaiving(deal);

        assertThat(json(world.exit.exit(deal.key())).toString()).contains("Matches: labels = secret");
    }

    /** Case S4. */
    @Test
    public void s4_aQueryThatCannotBeRunIsACriterionThatCannotBeChecked_everywhere() {
        ExitCriterion faulty = world.criterion("Has a demo", new MatchesJql("labels !"));
        Deal deal = world.editable();
        world.inMemory.deals.allowWaiving(deal);

        JsonNode exit = json(world.exit.exit(deal.key()));
        assertThat(exit.toString()).contains("Cannot be checked", "Ask a project administrator to correct it");
        assertThat(world.exit.resetProbability(deal.key()).getStatus()).isEqualTo(200);
        assertThat(world.exit
                        .waive(deal.key(), new WaiverRequest(faulty.id(), "Until it is mended"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    public void resettingTheCategoryChoosesTheStagesOption() {
        world.exit.resetCategory(world.editable().key());
        verify(world.input).addCustomFieldValue("customfield_10002", RestWorld.CATEGORY_OPTION);
    }

    @Test
    public void whatJiraRefusesIsSaidAndTheOwnValueStays() {
        Deal deal = world.editable();
        world.inMemory.own.keepProbability(deal.id(), Probability.of(35));
        world.refusals.addError("customfield_10001", "The field is locked.");
        assertThat(errorOf(world.exit.resetProbability(deal.key()), "probability"))
                .contains("The field is locked.");
        verify(world.issues, never()).update(any(), any());
        assertThat(world.inMemory.own.of(deal.id()).probability()).isPresent();
    }

    @Test
    public void textsAreInTheLanguageOfTheReader() {
        RestWorld korean = new RestWorld(Locale.KOREAN);
        korean.criterion("예산", new Question());
        JsonNode exit = json(korean.exit.exit(korean.editable().key()));
        assertThat(exit.at("/review/criteria/0/reasons/0").asText()).matches(".*[가-힣]니다.*|.*[가-힣]오.*");
    }

    private static String errorOf(Response response, String field) {
        assertThat(response.getStatus()).isEqualTo(400);
        return json(response).at("/errors/" + field).asText();
    }
}
