package io.pipewright.jira.rest;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.atlassian.sal.api.ApplicationProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipewright.closeplan.AgreeOnPlan;
import io.pipewright.closeplan.ReschedulePlan;
import io.pipewright.closeplan.ShapePlans;
import io.pipewright.closeplan.UndoPlanEdit;
import io.pipewright.deal.Deal;
import io.pipewright.deal.DealBuilder;
import io.pipewright.exit.condition.Condition;
import io.pipewright.exit.criteria.CriterionDraft;
import io.pipewright.exit.criteria.CriterionText;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.exit.criteria.NewCriterion;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.actor.UserDirectory;
import io.pipewright.jira.closeplan.Colleagues;
import io.pipewright.jira.closeplan.PlanExportResource;
import io.pipewright.jira.closeplan.PlanMovesResource;
import io.pipewright.jira.closeplan.PlanResource;
import io.pipewright.jira.closeplan.PlanSettingsResource;
import io.pipewright.jira.closeplan.PlanTranslation;
import io.pipewright.jira.deal.JiraForecastFields;
import io.pipewright.jira.exit.CriterionLabels;
import io.pipewright.jira.exit.EndTranslation;
import io.pipewright.jira.exit.ExitResource;
import io.pipewright.jira.exit.ExitTranslation;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.TestMessages;
import io.pipewright.jira.store.SetupItemEntity;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.jira.wiring.FeaturesInMemory;
import io.pipewright.jira.wiring.OfferedServices;
import io.pipewright.kernel.Actors;
import io.pipewright.money.InMemoryReportingCurrency;
import io.pipewright.stage.ResetToStageDefault;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** The resources over use cases in memory; only Jira itself is mocked. */
public final class RestWorld {

    public static final String CATEGORY_OPTION = "10100";

    public final FeaturesInMemory inMemory = new FeaturesInMemory();
    public final Messages messages;
    public final IssueService issues = mock(IssueService.class);
    public final IssueInputParameters input = mock(IssueInputParameters.class);
    public final GlobalPermissionManager globalPermissions = mock(GlobalPermissionManager.class);
    public final UserSearchService userSearch = mock(UserSearchService.class);
    public final SimpleErrorCollection refusals = new SimpleErrorCollection();
    public final ExitResource exit;
    public final PlanResource plan;
    public final PlanMovesResource moves;
    public final PlanSettingsResource planSettings;
    public final PlanExportResource export;
    public boolean administers = true;

    public RestWorld() {
        this(Locale.ENGLISH);
    }

    public RestWorld(Locale locale) {
        messages = TestMessages.messages();
        People people = new People(TestMessages.users());
        RestErrors errors = new RestErrors(messages, Present.of(Actors.speaking(locale, inMemory.actor)));
        CriterionLabels words = new CriterionLabels(mock(CustomFieldManager.class), inMemory.sources.fields());
        UserDirectory directory = new UserDirectory(new JiraUsers(TestMessages.users()), globalPermissions, userSearch);
        when(globalPermissions.hasPermission(any(), any())).thenReturn(true);
        StageNames names = new StageNames(new OfferedServices().with(StatusManager.class, statuses()));
        ExitTranslation exits = new ExitTranslation(
                names,
                messages,
                people,
                words,
                new EndTranslation(
                        names, messages, fields(), new DealReader(fields(), new InMemoryReportingCurrency()), null));
        exit = new ExitResource(
                inMemory.viewStage,
                inMemory.checkExit,
                inMemory.answerCriterion,
                inMemory.waiveCriterion,
                inMemory.deals,
                exits,
                resetToStageDefault(),
                errors);
        PlanTranslation plans = new PlanTranslation(messages, people);
        plan = new PlanResource(
                inMemory.editClosePlan,
                new AgreeOnPlan(inMemory.planDesk),
                new UndoPlanEdit(inMemory.planDesk),
                inMemory.deals,
                plans,
                people,
                new Colleagues(directory, inMemory.owners),
                errors);
        moves = new PlanMovesResource(new ReschedulePlan(inMemory.planDesk), inMemory.deals, plans, errors);
        planSettings = new PlanSettingsResource(
                new ShapePlans(inMemory.planSettings, (actor, project) -> administers), inMemory.deals, errors);
        ApplicationProperties application = mock(ApplicationProperties.class);
        when(application.getBaseUrl(any())).thenReturn("https://jira.example.com/jira");
        export = new PlanExportResource(inMemory.editClosePlan, inMemory.deals, people, application, messages, errors);
    }

    private ResetToStageDefault resetToStageDefault() {
        when(issues.newIssueInputParameters()).thenReturn(input);
        when(issues.validateUpdate(any(), anyLong(), any()))
                .thenAnswer(call -> new IssueService.UpdateValidationResult(null, refusals, null));
        when(issues.update(any(), any())).thenReturn(new IssueService.IssueResult(null));
        JiraForecastFields fields = new JiraForecastFields(issues, new JiraUsers(TestMessages.users()), fields());
        return new ResetToStageDefault(inMemory.stageDefaults, fields);
    }

    private static JiraDealFields fields() {
        ActiveObjects ao = mock(ActiveObjects.class);
        SetupItemEntity[] items = {
            item("field.probability", "customfield_10001"),
            item("field.category", "customfield_10002"),
            item("option.category.omitted", CATEGORY_OPTION)
        };
        when(ao.find(SetupItemEntity.class)).thenReturn(items);
        return new JiraDealFields(new SetupItems(ao, mock(ClusterLockService.class)), mock(CustomFieldManager.class));
    }

    private static SetupItemEntity item(String name, String id) {
        SetupItemEntity item = mock(SetupItemEntity.class);
        when(item.getItemName()).thenReturn(name);
        when(item.getItemId()).thenReturn(id);
        return item;
    }

    private static StatusManager statuses() {
        StatusManager statuses = mock(StatusManager.class);
        when(statuses.getStatus(anyString())).thenAnswer(call -> {
            Status status = mock(Status.class);
            when(status.getName()).thenReturn("Status " + call.getArgument(0));
            return status;
        });
        return statuses;
    }

    /** A deal in the first stage, which the current user may edit. */
    public Deal editable() {
        Deal deal = DealBuilder.aDeal()
                .inProject(FeaturesInMemory.PROJECT)
                .inStatus("10001")
                .build();
        inMemory.deals.show(deal);
        return deal;
    }

    public Deal readOnly() {
        Deal deal = editable();
        inMemory.deals.forbidEditing(deal);
        return deal;
    }

    public ExitCriterion criterion(String title, Condition condition) {
        return criterion("beyond-lead", title, condition);
    }

    public ExitCriterion criterion(String stage, String title, Condition condition) {
        CriterionDraft draft = new CriterionDraft(stage, true, new CriterionText.Written(title, ""), condition);
        return inMemory.criteria
                .add(FeaturesInMemory.PROJECT, List.of(new NewCriterion(1, draft)))
                .get(0);
    }

    /** The entity as it travels. */
    public static JsonNode json(Response response) {
        return new ObjectMapper().valueToTree(response.getEntity());
    }
}
