package io.pipewright.jira.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.atlassian.query.operand.FunctionOperand;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.jira.actor.JiraGroups;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.forecast.Sales;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.jira.search.PipelineDealsFunction;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.metrics.PipelineDeals;
import io.pipewright.metrics.ViewChanges;
import io.pipewright.metrics.ViewFunnel;
import io.pipewright.metrics.ViewStageTimes;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Before;
import org.junit.Test;

public class PipelineResourceTest {

    private static final Pattern QUERY = Pattern.compile("issue in pipelineDeals\\(\"([^\"]*)\"\\)");

    private final Sales sales = new Sales(Locale.ENGLISH);
    private final IssueManager issues = mock(IssueManager.class);
    private final GroupManager groupManager = mock(GroupManager.class);
    private final GlobalPermissionManager rights = mock(GlobalPermissionManager.class);
    private final ApplicationUser user = mock(ApplicationUser.class);

    @Before
    public void sell() {
        sales.open(ForecastCategory.COMMIT, "1000", "USD", "JIRAUSER10100", "2017-11-20");
        sales.open(ForecastCategory.COMMIT, "500", "EUR", "JIRAUSER10200", "2017-11-20");
        sales.deal(
                Sales.PROJECT,
                "s-proposal",
                ForecastCategory.COMMIT,
                "70",
                "USD",
                null,
                "2017-12-01",
                "2017-10-09T00:00:00Z");
        sales.deal(
                Sales.PROJECT,
                "s-won",
                ForecastCategory.CLOSED,
                "200",
                "USD",
                null,
                "2017-10-05",
                "2017-10-05T00:00:00Z");
        sales.deal(
                Sales.HIDDEN_PROJECT,
                "s-won",
                ForecastCategory.CLOSED,
                "9",
                "USD",
                null,
                "2017-10-05",
                "2017-10-05T00:00:00Z");
        when(user.getKey()).thenReturn("JIRAUSER10100");
        when(issues.getIssueObjects(anyCollection())).thenAnswer(call -> {
            Collection<Long> ids = call.getArgument(0);
            return new ArrayList<>(ids.stream().map(PipelineResourceTest::issue).toList());
        });
    }

    private static MutableIssue issue(long id) {
        MutableIssue issue = mock(MutableIssue.class);
        when(issue.getId()).thenReturn(id);
        when(issue.getKey()).thenReturn("SALES-" + id);
        when(issue.getSummary()).thenReturn("Deal " + id);
        return issue;
    }

    private JiraGroups groups() {
        UserManager users = mock(UserManager.class);
        when(users.getUserByKey("JIRAUSER10100")).thenReturn(user);
        return new JiraGroups(new JiraUsers(users), rights, groupManager);
    }

    private PipelineResource resource() {
        sales.groups = groups();
        return new PipelineResource(
                new ViewChanges(sales.deals()),
                new ViewFunnel(sales.deals()),
                new ViewStageTimes(sales.deals()),
                new PipelineTranslation(
                        sales.messages(),
                        sales.people(),
                        sales.names(),
                        sales.known(),
                        sales.pipelines,
                        issues,
                        new LossNames(mock(OptionsManager.class))),
                new PipelineOptions(sales.options(), groups()),
                new RestErrors(sales.messages(), Present.of(sales.actor())));
    }

    private static JsonNode json(Response response) {
        assertThat(response.getStatus()).isEqualTo(200);
        return new ObjectMapper().valueToTree(response.getEntity());
    }

    private JsonNode changes(String owner) {
        return json(resource().changes("all", owner, null, null, null, null));
    }

    @Test
    public void theRequestIsEchoedWithItsDays_thisQuarterUnlessSaid() {
        assertThat(changes("me").get("request").toString())
                .isEqualTo("{\"scope\":\"all\",\"owner\":\"me\",\"from\":\"2017-10-01\",\"to\":\"2017-12-31\","
                        + "\"currency\":\"USD\",\"zone\":\"Asia/Seoul\",\"readAt\":\"2017-11-15T03:00:00Z\"}");
    }

    @Test
    public void d4_everyBarIsThere_andEachFigureOpensItsList() {
        JsonNode changes = changes("all");

        assertThat(changes.at("/start").get("amount").asText()).isEqualTo("1000.00");
        assertThat(changes.at("/end/amount").asText()).isEqualTo("1070.00");
        assertThat(changes.at("/end/count").asInt()).isEqualTo(3);
        assertThat(changes.get("unconverted").toString())
                .isEqualTo("[{\"currency\":\"EUR\",\"amount\":\"500.00\",\"count\":1}]");
        assertThat(changes.get("bars").findValuesAsText("code"))
                .containsExactly(
                        "created",
                        "qualified-in",
                        "reopened",
                        "pulled-in",
                        "pushed-in",
                        "increased",
                        "transferred-in",
                        "fx",
                        "decreased",
                        "pushed-out",
                        "pulled-out",
                        "removed",
                        "transferred-out",
                        "lost",
                        "won");
        assertThat(changes.at("/bars/0/name").asText()).isEqualTo("Created");
        assertThat(changes.at("/bars/0/direction").asText()).isEqualTo("up");
        assertThat(changes.at("/bars/7/direction").asText()).isEqualTo("none");
        for (JsonNode figure : changes.findParents("jql")) {
            int count = figure.get("count").asInt();
            assertThat(figure.get("jql").isNull()).isEqualTo(count == 0);
            assertThat(count == 0 ? 0 : found(figure.get("jql").asText())).isEqualTo(count);
        }
    }

    private int found(String jql) {
        Matcher argument = QUERY.matcher(jql);
        assertThat(argument.matches()).isTrue();
        FunctionOperand operand = new FunctionOperand(PipelineDealsFunction.NAME, List.of(argument.group(1)));
        PipelineDealsFunction function = new PipelineDealsFunction(
                new PipelineDeals(sales.deals()),
                Present.of(sales.actor()),
                sales.messages(),
                sales.nesting,
                sales.held);
        assertThat(function.validate(null, operand, null).hasAnyErrors()).isFalse();
        return function.getValues(null, operand, null).size();
    }

    @Test
    public void theDealsOfABarAreToldWithKeysAndNames_fromOneLook() {
        JsonNode deals = json(resource().changedDeals("all", null, null, null, null, null, "created"));

        assertThat(deals.get("more").asBoolean()).isFalse();
        assertThat(deals.get("deals").findValuesAsText("key")).containsExactly("SALES-3");
        assertThat(deals.at("/deals/0/before").isNull()).isTrue();
        assertThat(deals.at("/deals/0/after").toString())
                .isEqualTo("{\"stage\":\"Evaluation\",\"amount\":\"70.00\",\"currency\":\"USD\","
                        + "\"closeDate\":\"2017-12-01\",\"owner\":null}");
        verify(issues, times(1)).getIssueObjects(anyCollection());
    }

    @Test
    public void d1_theFunnelAndTheTimesAreToldByStage_withoutPipelinesThatTheReaderMayNotSee() {
        JsonNode funnel = json(resource().funnel("all", null, null, "2017-07-01", "2017-12-31"));
        assertThat(funnel.at("/stages/0/name").asText()).isEqualTo("Evaluation");
        assertThat(funnel.at("/stages/0/entered/count").asInt()).isEqualTo(3);
        assertThat(funnel.at("/stages/0/conversion").isNull()).isTrue();
        assertThat(funnel.at("/won/amount").asText()).isEqualTo("200.00");
        assertThat(funnel.at("/winRates/closed/rate").asText()).isEqualTo("100.00");

        JsonNode stages = json(resource().stages("all", null, null, null, null));
        assertThat(stages.at("/stages/0/now/count").asInt()).isEqualTo(3);
        assertThat(found(stages.at("/stages/0/now/jql").asText())).isEqualTo(3);
        assertThat(stages.at("/stages/0/limit").toString()).isEqualTo("{\"days\":null,\"from\":\"none\"}");
        assertThat(stages.at("/velocity/perDay").isNull()).isTrue();
        assertThat(stages.at("/cycle/won/median").decimalValue()).isEqualByComparingTo("0");
    }

    @Test
    public void membersOfAGroupAreToldToItsMembersAndAdministrators() {
        Group seoul = mock(Group.class);
        when(groupManager.getGroup("seoul")).thenReturn(seoul);
        when(groupManager.getUsersInGroup(seoul)).thenReturn(List.of(user));
        when(groupManager.getGroupNamesForUser(user)).thenReturn(List.of("users"));
        assertThat(fields("all", "group:seoul", null, null, null)).containsExactly("owner");

        when(rights.hasPermission(GlobalPermissionKey.ADMINISTER, user)).thenReturn(true);
        assertThat(changes("group:seoul").at("/end/count").asInt()).isEqualTo(1);
        assertThat(fields("all", "group:nowhere", null, null, null)).containsExactly("owner");

        when(rights.hasPermission(any(), any())).thenReturn(false);
        when(groupManager.getGroupNamesForUser(user)).thenReturn(List.of("users", "seoul"));
        assertThat(changes("group:seoul").at("/end/amount").asText()).isEqualTo("1000.00");
        assertThat(json(resource().options()).get("groups").toString()).isEqualTo("[\"seoul\",\"users\"]");
    }

    @Test
    public void whatIsWrongInTheAddressIsNamed() {
        assertThat(fields("nonsense", null, null, null, null)).containsExactly("scope");
        assertThat(fields("all", "somebody", null, null, null)).containsExactly("owner");
        assertThat(fields("all", null, "XXQ", null, null)).containsExactly("currency");
        assertThat(fields("all", null, null, "2017-13-01", "2017-12-31")).containsExactly("from");
        assertThat(fields("all", null, null, "2017-10-01", "soon")).containsExactly("to");
        assertThat(fields("all", null, null, "2017-10-01", null)).containsExactly("to");
        assertThat(fields("all", null, null, "2017-10-02", "2017-10-01")).containsExactly("to");
        assertThat(fields("all", null, null, "2018-10-02", "2018-10-02")).containsExactly("from");
        assertThat(fields("all", null, null, "2016-01-01", "2016-12-31")).containsExactly("to");
        assertThat(fields("all", null, null, "2001-01-01", "2017-12-31")).containsExactly("period");
        assertThat(named(resource().changes("all", null, null, null, null, "both")))
                .containsExactly("view");
        assertThat(named(resource().changedDeals("all", null, null, null, null, null, "start")))
                .containsExactly("bar");
        sales.visible = (actor, scope, deals) -> {
            throw new InvalidValue("scope", Reason.of("pipewright.forecast.scope.no-filter"));
        };
        assertThat(fields("filter:77", null, null, null, null)).containsExactly("scope");
        sales.visible = (actor, scope, deals) -> {
            throw new NotPermitted(Reason.of("pipewright.common.log-in"));
        };
        assertThat(resource().changes("all", null, null, null, null, null).getStatus())
                .isEqualTo(403);
    }

    private List<String> fields(String scope, String owner, String currency, String from, String to) {
        List<String> named = named(resource().changes(scope, owner, currency, from, to, null));
        assertThat(named(resource().funnel(scope, owner, currency, from, to))).isEqualTo(named);
        assertThat(named(resource().stages(scope, owner, currency, from, to))).hasSizeLessThanOrEqualTo(1);
        return named;
    }

    private static List<String> named(Response response) {
        JsonNode body = new ObjectMapper().valueToTree(response.getEntity());
        List<String> fields = new ArrayList<>();
        if (response.getStatus() == 400) {
            body.get("errors").fieldNames().forEachRemaining(fields::add);
        }
        return fields;
    }

    @Test
    public void onlyLicensedUsersMayAsk() {
        assertThat(PipelineResource.class).hasAnnotation(LicensedOnly.class);
    }
}
