package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import io.pipewright.analysis.Dimension;
import io.pipewright.analysis.FindDeals;
import io.pipewright.closeplan.AgreeOnPlan;
import io.pipewright.closeplan.EditClosePlan;
import io.pipewright.closeplan.InMemoryOwners;
import io.pipewright.closeplan.InMemoryPlanSettings;
import io.pipewright.closeplan.PlanCheck;
import io.pipewright.closeplan.PlanDesk;
import io.pipewright.closeplan.ReschedulePlan;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.TaskContent;
import io.pipewright.closeplan.UndoPlanEdit;
import io.pipewright.deal.DealId;
import io.pipewright.deal.VisibleDeals;
import io.pipewright.exit.AnswerCriterion;
import io.pipewright.exit.CheckExit;
import io.pipewright.exit.StageLeft;
import io.pipewright.exit.ViewEnd;
import io.pipewright.exit.ViewStage;
import io.pipewright.exit.WaiveCriterion;
import io.pipewright.exit.condition.ClosePlanTasksDone;
import io.pipewright.exit.condition.Condition;
import io.pipewright.exit.condition.ExitSources;
import io.pipewright.exit.condition.PlanStates;
import io.pipewright.exit.condition.Question;
import io.pipewright.exit.condition.TaskScope;
import io.pipewright.exit.condition.WonCycles;
import io.pipewright.exit.criteria.CriteriaChange;
import io.pipewright.exit.criteria.CriterionDraft;
import io.pipewright.exit.criteria.CriterionText;
import io.pipewright.exit.criteria.NewCriterion;
import io.pipewright.forecast.NeedingAttention;
import io.pipewright.forecast.ViewForecast;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.history.StatusSince;
import io.pipewright.history.columns.DealColumns;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.actor.UserDirectory;
import io.pipewright.jira.closeplan.Colleagues;
import io.pipewright.jira.closeplan.PlanJson.MoveRequest;
import io.pipewright.jira.closeplan.PlanJson.RevisionJson;
import io.pipewright.jira.closeplan.PlanJson.TaskRequest;
import io.pipewright.jira.closeplan.PlanMovesResource;
import io.pipewright.jira.closeplan.PlanResource;
import io.pipewright.jira.closeplan.PlanTranslation;
import io.pipewright.jira.deal.JiraDeals;
import io.pipewright.jira.deal.JiraTransitions;
import io.pipewright.jira.exit.CriterionLabels;
import io.pipewright.jira.exit.EndTranslation;
import io.pipewright.jira.exit.ExitJson.AnswerRequest;
import io.pipewright.jira.exit.ExitResource;
import io.pipewright.jira.exit.ExitTranslation;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.FieldChoices;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.field.JiraFieldValues;
import io.pipewright.jira.forecast.ForecastResource;
import io.pipewright.jira.forecast.ForecastTranslation;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.TestMessages;
import io.pipewright.jira.rest.BrowsableProjects;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.jira.wiring.OfferedServices;
import io.pipewright.journal.KeepJournal;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.InMemoryReportingCurrency;
import io.pipewright.money.ReportingCurrency;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.StageDefaults;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * What a request costs on its whole way, from the REST resource to the database: one load of its issue, and as many queries for twenty
 * criteria and fifty tasks as for one of each. PostgreSQL asks for the id of a new row with a statement of its own.
 */
@RunWith(Parameterized.class)
public class RequestCostTest {

    private static final long PROJECT = 10000;
    private static final DealId DEAL = new DealId(1);
    private static final String KEY = "SALES-1";

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    private final Actor rep = Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul");
    private final IssueService issues = mock(IssueService.class);
    private final UserManager users = TestMessages.users();
    private final IssueWorkflowManager workflows = mock(IssueWorkflowManager.class);
    private final MutableIssue issue = mock(MutableIssue.class);
    private AoPipelines pipelines;
    private AoCriteria criteria;
    private AoClosePlans plans;
    private ExitResource exit;
    private PlanResource plan;
    private PlanMovesResource moves;
    private AoDealVersions versions;
    private ForecastResource forecast;

    public RequestCostTest(TestDatabase database) {
        this.database = database;
    }

    @Before
    public void theAppOverThisDatabase() {
        pipelines = new AoPipelines(database.ao(), database.locks());
        criteria = new AoCriteria(database.ao(), database.locks());
        plans = new AoClosePlans(database.ao(), database.locks());
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, PROJECT));
        versions = new AoDealVersions(database.ao(), database.locks());
        AoAnswers answers = new AoAnswers(database.ao(), database.locks());
        AoWaivers waivers = new AoWaivers(database.ao(), database.locks());
        CustomFieldManager customFields = mock(CustomFieldManager.class);
        SetupItems items = new SetupItems(database.ao(), database.locks());
        items.remember(SetupItems.ISSUE_TYPE, "10500");
        JiraDealFields.ALL.forEach(field -> items.remember(JiraDealFields.fieldItem(field), "customfield_" + field));
        JiraFieldValues fields =
                new JiraFieldValues(new FieldChoices(customFields, null, null, null, users, TestMessages.messages()));
        InMemoryOwners owners = InMemoryOwners.everybody();
        ExitSources sources =
                new ExitSources(fields, new PlanStates(plans), null, new WonCycles(new DealColumns(versions)));
        KeepJournal journal = new KeepJournal(new AoJournal(database.ao()), (who, deal, what) -> {});
        CheckExit checkExit = new CheckExit(criteria, answers, waivers, sources);
        StageDefaults defaults = new StageDefaults(new AoOverrides(database.ao(), database.locks()));
        Messages messages = TestMessages.messages();
        People people = new People(users);
        RestErrors errors = new RestErrors(messages, Present.of(rep));
        JiraDealFields dealFields = new JiraDealFields(items, customFields);
        ViewEnd viewEnd = new ViewEnd(
                new JiraTransitions(issues, new JiraUsers(users), dealFields, offering(workflows)),
                new StageLeft(versions),
                new PlanStates(plans));
        ViewStage viewStage = new ViewStage(checkExit, defaults, new StatusSince(versions), viewEnd);
        ReportingCurrency reporting = new InMemoryReportingCurrency();
        StageNames names = new StageNames(new OfferedServices());
        JiraDeals deals = deals(items, new DealReader(dealFields, reporting));
        exit = new ExitResource(
                viewStage,
                checkExit,
                new AnswerCriterion(criteria, answers, journal),
                new WaiveCriterion(criteria, waivers, journal),
                deals,
                new ExitTranslation(
                        names,
                        messages,
                        people,
                        new CriterionLabels(customFields, fields),
                        new EndTranslation(names, messages, dealFields, new DealReader(dealFields, reporting), null)),
                null,
                errors);
        PlanDesk desk = new PlanDesk(plans, owners, PlanCheck.standard(), new InMemoryPlanSettings(), journal);
        moves = new PlanMovesResource(new ReschedulePlan(desk), deals, new PlanTranslation(messages, people), errors);
        plan = new PlanResource(
                new EditClosePlan(desk),
                new AgreeOnPlan(desk),
                new UndoPlanEdit(desk),
                deals,
                new PlanTranslation(messages, people),
                people,
                new Colleagues(
                        new UserDirectory(
                                new JiraUsers(users),
                                mock(GlobalPermissionManager.class),
                                mock(UserSearchService.class)),
                        owners),
                errors);
        VisibleDeals everything = (actor, scope, counted) -> {
            BitSet all = new BitSet();
            all.set(0, counted.length);
            return all;
        };
        FindDeals findDeals = new FindDeals(
                everything,
                pipelines,
                new AoRateTables(database.ao(), database.locks(), reporting),
                new DealColumns(versions),
                (who, group) -> Optional.empty());
        BrowsableProjects noProjects =
                new BrowsableProjects(mock(ProjectManager.class), mock(PermissionManager.class), new JiraUsers(users));
        forecast = new ForecastResource(
                new ViewForecast(findDeals, new NeedingAttention(findDeals, new AoOverduePlans(database.ao()))),
                new ForecastTranslation(
                        messages,
                        people,
                        new StageNames(new OfferedServices()),
                        mock(ProjectManager.class),
                        noProjects),
                null,
                errors);
        versions.append(List.of(version(1, PROJECT)));
    }

    private JiraDeals deals(SetupItems items, DealReader reader) {
        PermissionManager permissions = mock(PermissionManager.class);
        when(permissions.hasPermission(any(), any(MutableIssue.class), any())).thenReturn(true);
        when(issue.getId()).thenReturn(DEAL.value());
        when(issue.getKey()).thenReturn(KEY);
        when(issue.getSummary()).thenReturn("<script>alert(1)</script>");
        when(issue.getProjectId()).thenReturn(PROJECT);
        when(issue.getStatusId()).thenReturn(PipelineFixture.statusId(PipelineTemplate.THE_MODEL, "beyond-lead"));
        when(issue.getIssueTypeId()).thenReturn("10500");
        when(issue.getCreated()).thenReturn(Timestamp.from(Instant.parse("2026-01-05T00:00:00Z")));
        when(issues.getIssue(any(), anyString())).thenReturn(new IssueService.IssueResult(issue));
        return new JiraDeals(
                issues, permissions, (actor, projectId) -> true, new JiraUsers(users), pipelines, items, reader);
    }

    private static OfferedServices offering(IssueWorkflowManager workflows) {
        return new OfferedServices().with(IssueWorkflowManager.class, workflows);
    }

    /** The panel brings along the buttons that end the deal: Jira is asked once which are open, and runs no validator. */
    @Test
    public void readingTheStagePanel() {
        grow();
        int small = costOnceKept(() -> exit.exit(KEY));
        growMuch();
        assertThat(costOnceKept(() -> exit.exit(KEY))).isEqualTo(small).isEqualTo(8);
        clearInvocations(workflows);
        exit.exit(KEY);
        verify(workflows, times(1)).getAvailableActions(any(), any());
        verify(issues, never()).validateTransition(any(), any(), anyInt(), any());
    }

    @Test
    public void answeringACriterion() {
        long question = grow();
        AnswerRequest yes = new AnswerRequest("yes", "2026-01-09", Map.of("who", "Kim"), null);
        AnswerRequest no = new AnswerRequest("no", null, Map.of(), null);
        exit.answer(KEY, Long.toString(question), yes);
        int small = cost(() -> exit.answer(KEY, Long.toString(question), no));
        growMuch();
        exit.exit(KEY);
        assertThat(cost(() -> exit.answer(KEY, Long.toString(question), yes)))
                .isEqualTo(small)
                .isBetween(14, 17);
    }

    /** U2. */
    @Test
    public void u2_readingAllThatIsKnownAboutAStage() {
        long question = grow();
        int small = costOnceKept(() -> exit.stage(KEY, "beyond-lead"));
        growMuch();
        for (String value : List.of("no", "unknown", "no")) {
            exit.answer(KEY, Long.toString(question), new AnswerRequest(value, null, Map.of(), null));
        }
        assertThat(costOnceKept(() -> exit.stage(KEY, "beyond-lead")))
                .isEqualTo(small)
                .isEqualTo(7);
    }

    @Test
    public void tickingATask() {
        grow();
        String task = firstTask();
        plan.plan(KEY);
        int small = cost(() -> plan.tick(KEY, task, new RevisionJson(1L)));
        growMuch();
        plan.plan(KEY);
        assertThat(cost(() -> plan.untick(KEY, task, new RevisionJson(2L))))
                .isEqualTo(small)
                .isBetween(12, 14);
    }

    @Test
    public void addingATask() {
        grow();
        TaskRequest task =
                new TaskRequest(null, "Board approves", "customers", "2026-02-01", "Kim", null, false, null, null);
        int small = costOnceKept(() -> plan.add(KEY, task));
        growMuch();
        assertThat(costOnceKept(() -> plan.add(KEY, task))).isEqualTo(small).isBetween(13, 16);
    }

    @Test
    public void movingDates_readsAsOftenForFiftyTasksAsForOne() {
        grow();
        int small = reads(this::moveDates);
        growMuch();
        assertThat(reads(this::moveDates)).isEqualTo(small).isBetween(8, 16);
    }

    private Response moveDates() {
        long revision = plans.of(DEAL).revision();
        return moves.move(KEY, new MoveRequest(revision, "shift", 1, null, null, null));
    }

    @Test
    public void readingAForecast_byAnyDimension() {
        Map<Dimension, Integer> small = forecastCosts();
        for (int i = 2; i <= 40; i++) {
            pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, PROJECT + i));
            versions.append(List.of(version(i, PROJECT + i)));
        }

        assertThat(forecastCosts()).isEqualTo(small);
        assertThat(small.values()).containsOnly(5);
    }

    private Map<Dimension, Integer> forecastCosts() {
        Map<Dimension, Integer> costs = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            costs.put(
                    dimension,
                    statements(() -> forecast.forecast("all", "this-quarter", dimension.code(), "USD", null, null)));
        }
        return costs;
    }

    private static DealVersion version(long deal, long project) {
        DealState state = new DealState(
                project,
                PipelineFixture.statusId(PipelineTemplate.THE_MODEL, "evaluation"),
                Optional.of(BigDecimal.TEN),
                Optional.of(Currency.getInstance("USD")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 2, 1)),
                Optional.of(new UserKey("rep" + deal)));
        return DealVersion.unstored(deal, state, Instant.parse("2026-01-02T00:00:00Z"), DealVersion.CREATION);
    }

    /** One criterion of each kind that asks the store, and one task. @return the id of the question */
    private long grow() {
        addTasks(1);
        return addCriteria(1);
    }

    private void growMuch() {
        addTasks(49);
        addCriteria(9);
    }

    private long addCriteria(int times) {
        return IntStream.range(0, times)
                .mapToLong(i -> {
                    add(new NewCriterion(100 + i, draft(new ClosePlanTasksDone(TaskScope.ALL))));
                    return add(new NewCriterion(200 + i, draft(new Question())));
                })
                .max()
                .orElseThrow();
    }

    private long add(NewCriterion criterion) {
        return criteria.change(PROJECT, existing -> CriteriaChange.adding(List.of(criterion)))
                .get(0)
                .id();
    }

    private static CriterionDraft draft(Condition condition) {
        return new CriterionDraft("beyond-lead", true, new CriterionText.Written("Asked", ""), condition);
    }

    private void addTasks(int times) {
        Stamp stamp = rep.stamp();
        for (int i = 0; i < times; i++) {
            TaskContent task = TaskContent.of(
                    "Board approves", Side.CUSTOMERS, LocalDate.of(2026, 2, 1).plusDays(i));
            assertThat(plans.add(DEAL, task, stamp)).isPresent();
        }
    }

    private String firstTask() {
        return Long.toString(plans.of(DEAL).tasks().get(0).id().value());
    }

    /** As {@link #cost}, on a node that has read what belongs to the pipeline since it was changed last. */
    private int costOnceKept(Supplier<Response> request) {
        cost(request);
        return cost(request);
    }

    /** The number of statements that a request sends to the database. It has to succeed, and to load its issue once. */
    private int cost(Supplier<Response> request) {
        clearInvocations(issues);
        int statements = statements(request);
        verify(issues, times(1)).getIssue(any(ApplicationUser.class), anyString());
        return statements;
    }

    private int statements(Supplier<Response> request) {
        return all(request).size();
    }

    /** How many of the statements read tables; each task that changes is written on its own, on PostgreSQL with an id asked for. */
    private int reads(Supplier<Response> request) {
        return (int) all(request).stream()
                .map(sql -> sql.strip().toUpperCase(Locale.ROOT))
                .filter(sql -> sql.startsWith("SELECT") && sql.contains(" FROM "))
                .count();
    }

    private List<String> all(Supplier<Response> request) {
        AtomicReference<Response> answer = new AtomicReference<>();
        List<String> statements = database.statements(() -> answer.set(request.get()));
        assertThat(answer.get().getStatus()).isEqualTo(200);
        return statements;
    }
}
