package io.pipewright.jira.forecast;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.analysis.DrillDown;
import io.pipewright.analysis.FindDeals;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.GroupMembers;
import io.pipewright.deal.Probability;
import io.pipewright.deal.VisibleDeals;
import io.pipewright.deal.VisibleDealsInMemory;
import io.pipewright.forecast.ForecastDeals;
import io.pipewright.forecast.NeedingAttention;
import io.pipewright.forecast.OverduePlans;
import io.pipewright.forecast.ViewForecast;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.history.DealVersions;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.history.columns.DealColumns;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.rest.BrowsableProjects;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.jira.search.ForecastDealsFunction;
import io.pipewright.jira.search.HeldDeals;
import io.pipewright.jira.search.Nesting;
import io.pipewright.jira.setup.DeliveredTexts;
import io.pipewright.jira.setup.InMemorySetupItems;
import io.pipewright.jira.wiring.OfferedServices;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.InMemoryRateTables;
import io.pipewright.money.RateTables;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/** Two projects with deals in memory, on a day in November 2017, and the REST resource over them. */
public final class Sales {

    public static final long PROJECT = 10000;
    public static final long HIDDEN_PROJECT = 10001;

    public final InMemorySetupItems items = new InMemorySetupItems();
    public final InMemoryPipelines pipelines = new InMemoryPipelines();
    public final InMemoryRateTables rates = new InMemoryRateTables();

    public final Nesting nesting = new Nesting();
    public final HeldDeals held = new HeldDeals();
    private final InMemoryDealVersions versions = new InMemoryDealVersions();
    /** Every call of a port, in order, for example {@code Pipelines.all}. */
    public final List<String> asked = new ArrayList<>();

    private final DealColumns columns = new DealColumns(counted(DealVersions.class, versions));
    private final Messages messages;
    private final Actor actor;
    public VisibleDeals visible = VisibleDealsInMemory.where(this::isOfTheSeenProject);
    /** The projects that the user may browse. */
    public final Set<Long> browsable = new HashSet<>(Set.of(PROJECT));

    /** Of deals yet to be made. */
    public LongPredicate withoutNextStep = deal -> false;

    public GroupMembers groups = (who, group) ->
            group.equals("sales") ? Optional.of(Set.of(new UserKey("JIRAUSER10100"))) : Optional.empty();
    public LongPredicate latePlan = deal -> false;
    private final Set<Long> hidden = new HashSet<>();
    private long lastDeal;

    public Sales(Locale locale) {
        this.messages = DeliveredTexts.messages();
        this.actor = new Actor(
                Optional.of(new UserKey("JIRAUSER10100")),
                ZoneId.of("Asia/Seoul"),
                locale,
                Instant.parse("2017-11-15T03:00:00Z"));
        pipelines.save(pipeline(PROJECT));
        pipelines.save(pipeline(HIDDEN_PROJECT));
    }

    private boolean isOfTheSeenProject(long deal) {
        return !hidden.contains(deal);
    }

    private FindDeals findDeals() {
        return new FindDeals(
                counted(VisibleDeals.class, (who, scope, deals) -> visible.among(who, scope, deals)),
                counted(Pipelines.class, pipelines),
                counted(RateTables.class, rates),
                columns,
                (who, group) -> groups.of(who, group));
    }

    private <T> T counted(Class<T> port, T answer) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    asked.add(port.getSimpleName() + "." + method.getName());
                    try {
                        return method.invoke(answer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private NeedingAttention needingAttention() {
        return new NeedingAttention(
                findDeals(),
                counted(OverduePlans.class, (today, deals) -> VisibleDealsInMemory.among(deals, latePlan)));
    }

    public Messages messages() {
        return messages;
    }

    public ForecastDealsFunction function() {
        return new ForecastDealsFunction(
                new ForecastDeals(new DrillDown(findDeals()), needingAttention()),
                Present.of(actor),
                messages,
                nesting,
                held);
    }

    /** Asks for what the pipeline page is made of. */
    public FindDeals deals() {
        return findDeals();
    }

    public Actor actor() {
        return actor;
    }

    public BrowsableProjects known() {
        return new BrowsableProjects(projects(), permissions(), new JiraUsers(users()));
    }

    public People people() {
        return new People(users());
    }

    public StageNames names() {
        return new StageNames(new OfferedServices().with(StatusManager.class, statuses()));
    }

    public ForecastOptions options() {
        return new ForecastOptions(
                counted(Pipelines.class, pipelines), counted(RateTables.class, rates), items, known(), messages);
    }

    public ForecastResource resource() {
        ProjectManager projects = projects();
        BrowsableProjects known = known();
        ForecastOptions options = options();
        return new ForecastResource(
                new ViewForecast(findDeals(), needingAttention()),
                new ForecastTranslation(messages, people(), names(), projects, known),
                options,
                new RestErrors(messages, Present.of(actor)));
    }

    public long open(ForecastCategory category, String amount, String currency, String owner, String closes) {
        return deal(PROJECT, "s-proposal", category, amount, currency, owner, closes, "2017-09-01T00:00:00Z");
    }

    public long deal(
            long project,
            String status,
            ForecastCategory category,
            String amount,
            String currency,
            String owner,
            String closes,
            String since) {
        long id = ++lastDeal;
        if (project == HIDDEN_PROJECT) {
            hidden.add(id);
        }
        DealState state = new DealState(
                project,
                status,
                Optional.of(new BigDecimal(amount)),
                Optional.of(Currency.getInstance(currency)),
                Optional.empty(),
                Optional.of(category),
                Optional.ofNullable(closes).map(LocalDate::parse),
                Optional.ofNullable(owner).map(UserKey::new),
                !withoutNextStep.test(id),
                Optional.empty(),
                Optional.empty());
        versions.append(List.of(DealVersion.unstored(id, state, Instant.parse(since), 0)));
        return id;
    }

    private static Pipeline pipeline(long project) {
        return new Pipeline(
                project,
                "test",
                List.of(
                        new Stage(
                                "proposal",
                                1,
                                "s-proposal",
                                StageKind.OPEN,
                                Probability.of(33),
                                ForecastCategory.PIPELINE,
                                Optional.empty(),
                                ""),
                        new Stage(
                                "won",
                                2,
                                "s-won",
                                StageKind.WON,
                                Probability.CERTAIN,
                                ForecastCategory.CLOSED,
                                Optional.empty(),
                                ""),
                        new Stage(
                                "lost",
                                3,
                                "s-lost",
                                StageKind.LOST,
                                Probability.NONE,
                                ForecastCategory.OMITTED,
                                Optional.empty(),
                                "")));
    }

    private static UserManager users() {
        UserManager users = mock(UserManager.class);
        ApplicationUser zoe = mock(ApplicationUser.class);
        when(zoe.getDisplayName()).thenReturn("Adam Zoe");
        when(users.getUserByKey("JIRAUSER10100")).thenReturn(zoe);
        return users;
    }

    private static StatusManager statuses() {
        Status proposal = mock(Status.class);
        when(proposal.getName()).thenReturn("Evaluation");
        StatusManager statuses = mock(StatusManager.class);
        when(statuses.getStatus("s-proposal")).thenReturn(proposal);
        return statuses;
    }

    private static ProjectManager projects() {
        Project seen = project(PROJECT, "SALES", "Sales");
        Project hidden = project(HIDDEN_PROJECT, "SECRET", "Secret");
        ProjectManager projects = mock(ProjectManager.class);
        when(projects.getProjectObj(PROJECT)).thenReturn(seen);
        when(projects.getProjectObj(HIDDEN_PROJECT)).thenReturn(hidden);
        return projects;
    }

    private static Project project(long id, String key, String name) {
        Project project = mock(Project.class);
        when(project.getId()).thenReturn(id);
        when(project.getKey()).thenReturn(key);
        when(project.getName()).thenReturn(name);
        return project;
    }

    /** Leaves the pipeline of a project with one of its stages. */
    public void onlyStage(long project, String key) {
        List<Stage> one = pipeline(project).stages().stream()
                .filter(stage -> stage.key().equals(key))
                .toList();
        pipelines.save(new Pipeline(project, "test", one));
    }

    private PermissionManager permissions() {
        PermissionManager permissions = mock(PermissionManager.class);
        when(permissions.hasPermission(eq(ProjectPermissions.BROWSE_PROJECTS), any(Project.class), any()))
                .thenAnswer(call -> browsable.contains(((Project) call.getArgument(1)).getId()));
        return permissions;
    }
}
