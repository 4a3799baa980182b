package io.pipewright.jira.exit;

import static io.pipewright.jira.rest.RestWorld.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.opensymphony.workflow.loader.ActionDescriptor;
import io.pipewright.deal.Deal;
import io.pipewright.deal.DealBuilder;
import io.pipewright.exit.StageLeft;
import io.pipewright.exit.ViewEnd;
import io.pipewright.exit.condition.Choice;
import io.pipewright.exit.condition.InMemoryClosePlanState;
import io.pipewright.exit.condition.PlanSide;
import io.pipewright.exit.condition.PlanState;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.deal.JiraTransitions;
import io.pipewright.jira.exit.EndJson.EndRequest;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.FieldChoices;
import io.pipewright.jira.field.IssueSource;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.field.TypedDays;
import io.pipewright.jira.i18n.TestMessages;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.jira.rest.RestWorld;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.jira.setup.InMemorySetupItems;
import io.pipewright.jira.wiring.FeaturesInMemory;
import io.pipewright.jira.wiring.OfferedServices;
import io.pipewright.money.InMemoryReportingCurrency;
import io.pipewright.stage.DealForUser;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;

/** U3: a deal ends through Jira's own transition, and everything that it says against that comes back at its field. */
public class EndResourceTest {

    private static final int WIN = 71;

    private final RestWorld world = new RestWorld();
    private final InMemorySetupItems items = new InMemorySetupItems();
    private final InMemoryClosePlanState plans = new InMemoryClosePlanState();
    private final IssueWorkflowManager workflows = mock(IssueWorkflowManager.class);
    private final OfferedServices jira = new OfferedServices().with(IssueWorkflowManager.class, workflows);
    private final MutableIssue issue = mock(MutableIssue.class);
    private final SimpleErrorCollection saidAtOnce = new SimpleErrorCollection();
    private final SimpleErrorCollection saidByValidators = new SimpleErrorCollection();
    private final EndResource resource = resource();
    private Deal deal;

    @Before
    public void aDealInItsLastStage() {
        JiraDealFields.ALL.forEach(field -> items.remember(JiraDealFields.fieldItem(field), "customfield_" + field));
        when(world.issues.validateTransition(any(), anyLong(), anyInt(), any()))
                .thenAnswer(call -> new IssueService.TransitionValidationResult(
                        null, saidAtOnce, Map.of(), Map.of(), call.getArgument(2)));
        when(world.issues.transition(any(), any()))
                .thenAnswer(call -> new IssueService.IssueResult(null, saidByValidators));
        offer(31, 41, WIN);
        deal = DealBuilder.aDeal()
                .inProject(FeaturesInMemory.PROJECT)
                .inStatus("10005")
                .build();
        world.inMemory.deals.show(deal);
    }

    private static DealForUser from(MutableIssue issue, DealForUser deal) {
        return new DealForUser(deal.deal(), deal.pipeline(), deal.mayEdit(), deal.mayWaive(), new IssueSource(issue));
    }

    private void offer(int... actionIds) {
        List<ActionDescriptor> actions = IntStream.of(actionIds)
                .mapToObj(id -> {
                    ActionDescriptor action = mock(ActionDescriptor.class);
                    when(action.getId()).thenReturn(id);
                    return action;
                })
                .toList();
        when(workflows.getAvailableActions(eq(issue), any())).thenReturn(actions);
    }

    private static FieldChoices choices() {
        FieldChoices choices = mock(FieldChoices.class);
        when(choices.offered(anyLong(), any())).thenReturn(List.of(new Choice("10", "Price")));
        return choices;
    }

    private EndResource resource() {
        JiraDealFields fields = new JiraDealFields(items, mock(CustomFieldManager.class));
        JiraTransitions transitions =
                new JiraTransitions(world.issues, new JiraUsers(TestMessages.users()), fields, jira);
        EndTranslation translation = new EndTranslation(
                new StageNames(new OfferedServices()),
                world.messages,
                fields,
                new DealReader(fields, new InMemoryReportingCurrency()),
                choices());
        return new EndResource(
                new ViewEnd(transitions, new StageLeft(world.inMemory.versions), plans),
                (actor, key) -> from(issue, world.inMemory.deals.find(actor, key)),
                transitions,
                new TypedDays(new OfferedServices()),
                translation,
                new RestErrors(world.messages, Present.of(world.inMemory.actor)));
    }

    @Test
    public void itSaysHowTheDealCanEnd_andWhatOfThePlanIsOpen() {
        plans.put(
                deal.id(),
                new PlanState(
                        1,
                        true,
                        false,
                        List.of(new PlanState.OpenTask(
                                "<b>Sign</b>", PlanSide.CUSTOMER, Optional.of(LocalDate.of(2026, 1, 5))))));

        JsonNode end = json(resource.end(deal.key()));

        assertThat(end.get("ways").findValuesAsText("kind")).containsExactly("lose", "park", "win");
        assertThat(end.get("ways").findValuesAsText("name")).containsExactly("Mark as lost", "Park", "Mark as won");
        assertThat(end.at("/openTasks/0/title").asText()).isEqualTo("<b>Sign</b>");
        assertThat(end.at("/openTasks/0/overdue").asBoolean()).isTrue();
        assertThat(end.get("today").asText()).isEqualTo("2026-01-10");
    }

    @Test
    public void whatWasTypedGoesToTheFieldsOfTheDeal_andNothingElse() {
        Response won = resource.make(
                deal.key(), "win", new EndRequest("1.2m", "2026-01-09", "They trust us", null, null, null, null, null));

        assertThat(won.getStatus()).isEqualTo(200);
        verify(world.issues).transition(any(), any());
        verify(world.input).addCustomFieldValue("customfield_amount", "1.2m");
        verify(world.input).addCustomFieldValue("customfield_order-date", "2026-01-09");
        verify(world.input).addCustomFieldValue("customfield_win-reason", "They trust us");
        verify(world.input, never()).addCustomFieldValue(eq("customfield_competitor"), any());
    }

    @Test
    public void everythingThatTheValidatorsSayComesBackAtItsField() {
        saidByValidators.addError("customfield_win-reason", "Say why.");
        saidByValidators.addError("customfield_order-date", "Not ahead.");
        saidByValidators.addErrorMessage("A criterion is open.");

        Response refused = resource.make(deal.key(), "win", nothing());

        assertThat(refused.getStatus()).isEqualTo(400);
        JsonNode said = json(refused);
        assertThat(said.at("/errors/winReason").asText()).isEqualTo("Say why.");
        assertThat(said.at("/errors/orderDate").asText()).isEqualTo("Not ahead.");
        assertThat(said.at("/errorMessages/0").asText()).isEqualTo("A criterion is open.");
    }

    @Test
    public void whatJiraDoesNotOfferIsForbidden_andWhatTheStageDoesNotHaveAConflict() {
        assertThat(resource.make(deal.key(), "undo-to-approval", nothing()).getStatus())
                .isEqualTo(409);

        offer(31, 41);
        assertThat(resource.make(deal.key(), "win", nothing()).getStatus()).isEqualTo(403);
        verify(world.issues, never()).transition(any(), any());
    }

    @Test
    public void aDayThatIsNoneIsRefusedAtItsField() {
        Response refused =
                resource.make(deal.key(), "win", new EndRequest(null, "soon", null, null, null, null, null, null));

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(json(refused).at("/errors/orderDate").asText()).contains("soon");
    }

    @Test
    public void whatJiraOffersIsAskedOnce_andNothingIsValidatedBeforeItIsMade() {
        offer(31, WIN);

        JsonNode end = json(resource.end(deal.key()));

        assertThat(end.get("ways").findValuesAsText("kind")).containsExactly("lose", "win");
        verify(workflows, times(1)).getAvailableActions(any(), any());
        verify(world.issues, never()).validateTransition(any(), anyLong(), anyInt(), any());
    }

    @Test
    public void aJiraThatDoesNotSayWhatItOffersRefusesWhatIsMade() {
        jira.withdraw(IssueWorkflowManager.class);
        saidAtOnce.addErrorMessage("You may not.");

        assertThat(json(resource.end(deal.key())).get("ways").findValuesAsText("kind"))
                .containsExactly("lose", "park", "win");
        assertThat(resource.make(deal.key(), "win", nothing()).getStatus()).isEqualTo(400);
        verify(world.issues, never()).transition(any(), any());
    }

    @Test
    public void theTransitionIsTheOneOfTheWorkflow() {
        resource.make(deal.key(), "win", nothing());

        verify(world.issues).validateTransition(any(), anyLong(), eq(WIN), any());
    }

    private static EndRequest nothing() {
        return new EndRequest(null, null, null, null, null, null, null, null);
    }
}
