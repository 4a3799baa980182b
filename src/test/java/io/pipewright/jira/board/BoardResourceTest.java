package io.pipewright.jira.board;

import static io.pipewright.board.BoardFixture.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipewright.board.BoardFixture;
import io.pipewright.forecast.DealSelection;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.jira.setup.DeliveredTexts;
import io.pipewright.jira.setup.InMemorySetupItems;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.jira.wiring.OfferedServices;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** The board and the largest deals as the REST API gives them. */
public class BoardResourceTest {

    private static final String LATELY = "2017-11-10T00:00:00Z";

    private final BoardFixture sales = new BoardFixture();
    private final InMemorySetupItems items = new InMemorySetupItems();
    private final UserManager users = mock(UserManager.class);
    private BoardResource resource;

    @Before
    public void build() {
        items.remember(SetupItems.ISSUE_TYPE, "10100");
        items.remember("field.next-step", "customfield_10006");
        ApplicationUser rep = mock(ApplicationUser.class);
        when(rep.getDisplayName()).thenReturn("Rep \"Roy\" Kim");
        when(rep.getUsername()).thenReturn("rep \"roy\"");
        when(users.getUserByKey("rep")).thenReturn(rep);
        Status proposal = mock(Status.class);
        when(proposal.getName()).thenReturn("Proposal made");
        StatusManager statuses = mock(StatusManager.class);
        when(statuses.getStatus("s-proposal")).thenReturn(proposal);
        Messages messages = DeliveredTexts.messages();
        resource = new BoardResource(
                sales.viewBoard(),
                sales.viewTopDeals(),
                sales.viewWork(),
                new BoardTranslation(
                        messages,
                        new People(users),
                        new StageNames(new OfferedServices().with(StatusManager.class, statuses)),
                        new ColumnQuery(items, users),
                        new JiraDealFields(items, mock(CustomFieldManager.class))),
                new RestErrors(messages, Present.of(BoardFixture.ACTOR)));
    }

    /** Requirement A153. */
    @Test
    public void whatWaitsTodayIsToldWithTheFieldsInWhichItIsMended() {
        sales.deal(BoardFixture.in("proposal").by("rep").withoutNextStep(), "2017-11-14T00:00:00Z");

        JsonNode work = json(resource.work("all", "all", null));

        assertThat(work.at("/fields").toString())
                .isEqualTo("{\"nextStep\":\"customfield_10006\",\"nextStepDate\":null,\"closeDate\":null}");
        assertThat(work.at("/sections/5/code").asText()).isEqualTo("no-next-step");
        assertThat(work.at("/sections/5/name").asText()).isEqualTo("No next step");
        assertThat(work.at("/sections/5/items/0/card/key").asText()).isEqualTo("SALES-1");
        assertThat(work.at("/sections/5/items/0/task").isNull()).isTrue();
    }

    private JsonNode board(String scope, String owner) {
        return json(resource.board(scope, owner, null, null, null));
    }

    private static JsonNode json(Response response) {
        assertThat(response.getStatus()).isEqualTo(200);
        return new ObjectMapper().valueToTree(response.getEntity());
    }

    private static JsonNode column(JsonNode board, String key) {
        for (JsonNode column : board.get("columns")) {
            if (column.get("key").asText().equals(key)) {
                return column;
            }
        }
        throw new AssertionError(key);
    }

    private static String jql(JsonNode column) {
        return column.at("/figure/jql").asText();
    }

    @Test
    public void theRequestIsEchoedWithThisQuarterWhereNoPeriodIsGiven() {
        assertThat(board("projects:10000", "me").get("request").toString())
                .isEqualTo(
                        "{\"scope\":\"projects:10000\",\"owner\":\"me\",\"from\":\"2017-10-01\",\"to\":\"2017-12-31\","
                                + "\"currency\":\"USD\",\"zone\":\"Asia/Seoul\",\"readAt\":\"2017-11-15T03:00:00Z\"}");
    }

    @Test
    public void aColumnHasItsNameKindStatusesAndExactFigures() {
        sales.deal(in("proposal").worth("1000.10", "USD"), LATELY);

        JsonNode proposal = column(board("all", null), "proposal");

        assertThat(proposal.get("name").asText()).isEqualTo("Proposal made");
        assertThat(proposal.get("kind").asText()).isEqualTo("open");
        assertThat(proposal.get("statuses").toString()).isEqualTo("[\"s-proposal\"]");
        assertThat(proposal.at("/figure/amount").asText()).isEqualTo("1000.10");
        assertThat(proposal.at("/figure/count").asInt()).isEqualTo(1);
        assertThat(proposal.get("weighted").asText()).isEqualTo("200.02");
        assertThat(proposal.get("more").asInt()).isZero();
        assertThat(column(board("all", null), "closing").at("/figure/jql").isNull())
                .isTrue();
    }

    @Test
    public void x2_whatIsPreDealOrParkedIsFolded_andWhatIsPreDealHasNoSum() {
        sales.deal(in("lead").worth("7", "USD"), LATELY);

        JsonNode board = board("all", null);

        assertThat(column(board, "lead").at("/figure/amount").isNull()).isTrue();
        assertThat(column(board, "lead").get("weighted").isNull()).isTrue();
        assertThat(column(board, "lead").at("/figure/count").asInt()).isEqualTo(1);
        for (JsonNode column : board.get("columns")) {
            boolean edge = List.of("lead", "parked").contains(column.get("key").asText());
            assertThat(column.get("folded").asBoolean()).as(column.toString()).isEqualTo(edge);
        }
    }

    @Test
    public void aCardSaysAllThatTheBoardShows_asTextAndNothingElse() {
        long id = sales.deal(
                in("proposal")
                        .worth("1000.10", "USD")
                        .at(33)
                        .by("rep")
                        .closing("2017-11-01")
                        .withoutNextStep(),
                LATELY);

        assertThat(column(board("all", null), "proposal").at("/cards/0").toString())
                .isEqualTo("{\"key\":\"SALES-1\",\"id\":" + id + ",\"summary\":\"Deal 1\","
                        + "\"owner\":{\"name\":\"Rep \\\"Roy\\\" Kim\",\"avatarUrl\":null},\"mine\":true,"
                        + "\"amount\":\"1000.10\",\"currency\":\"USD\",\"converted\":\"1000.10\",\"weighted\":\"330.03\","
                        + "\"closeDate\":\"2017-11-01\",\"probability\":\"33\",\"ownProbability\":true,"
                        + "\"stage\":{\"key\":\"proposal\",\"name\":\"Proposal made\"},\"daysInStage\":5,"
                        + "\"nextStep\":\"Call Kim\",\"nextStepDate\":null,"
                        + "\"warnings\":[{\"code\":\"close-date-passed\",\"text\":\"Close date passed\"},"
                        + "{\"code\":\"no-next-step\",\"text\":\"No next step\"}],\"editable\":true}");
    }

    @Test
    public void theListOfAStageIsAskedForByItsTypeProjectsAndStatus() {
        sales.deal(in("proposal"), LATELY);
        sales.deal(in("proposal").of(BoardFixture.OTHER_PROJECT), LATELY);

        assertThat(jql(column(board("all", null), "proposal")))
                .isEqualTo("issuetype = 10100 AND project in (10000, 10001) AND status = s-proposal");
        assertThat(jql(column(board("projects:10001", null), "proposal")))
                .isEqualTo("issuetype = 10100 AND project in (10001) AND status = s-proposal");
        assertThat(jql(column(board("filter:10200", null), "proposal"))).endsWith(" AND filter = 10200");
        assertThat(jql(column(board("jql:labels = a OR labels = b ORDER BY key", null), "proposal")))
                .endsWith(" AND (labels = a OR labels = b)");
    }

    @Test
    public void theListOfAnOwnersDealsNamesThemAsQueriesDo_andThereIsNoneOfAUserWhoIsGone() {
        sales.deal(in("proposal").by("rep"), LATELY);
        sales.deal(in("proposal").by("kim"), LATELY);

        assertThat(jql(column(board("all", "user:rep"), "proposal")))
                .endsWith(" AND assignee in (\"rep \\\"roy\\\"\")");
        assertThat(column(board("all", "user:kim"), "proposal")
                        .at("/figure/jql")
                        .isNull())
                .isTrue();
    }

    @Test
    public void theListOfWhatEndedIsThatOfTheForecast_withThoseOfEachCurrencyWithoutARate() {
        sales.deal(in("won").worth("1", "USD"), LATELY);
        sales.deal(in("won").worth("1", "JPY"), LATELY);
        sales.deal(in("lost").worth("1", "USD"), LATELY);

        JsonNode board = board("all", null);

        String won =
                "issue in forecastDeals(\"projects=all;period=2017-10-01..2018-01-01;column=closed;by=stage:won;currency=USD";
        assertThat(jql(column(board, "won"))).isEqualTo("(" + won + "\") OR " + won + ";apart=JPY\"))");
        assertThat(jql(column(board, "lost")))
                .isEqualTo(
                        "issue in forecastDeals(\"projects=all;period=2017-10-01..2018-01-01;column=lost;by=stage:lost;"
                                + "currency=USD\")");
        assertThat(DealSelection.decode(
                        "projects=all;period=2017-10-01..2018-01-01;column=closed;by=stage:won;currency=USD"))
                .isNotNull();
        assertThat(board.get("unconverted").toString())
                .isEqualTo("[{\"currency\":\"JPY\",\"amount\":\"1\",\"count\":1}]");
    }

    @Test
    public void dealsInAStatusThatNoStageStandsForAreInAColumnThatSaysSo() {
        sales.deal(in("nowhere"), LATELY);

        JsonNode board = board("all", null);

        JsonNode last = board.get("columns").get(board.get("columns").size() - 1);
        assertThat(last.get("kind").asText()).isEqualTo("unmapped");
        assertThat(last.get("name").asText()).isEqualTo("Status not mapped to a stage");
        assertThat(last.at("/cards/0/stage").isNull()).isTrue();
        assertThat(jql(last)).endsWith("status = s-nowhere");
    }

    @Test
    public void a113_theLargestDealsComeInTheirOrder() {
        sales.deal(in("proposal").worth("100", "USD"), LATELY);
        sales.deal(in("closing").worth("90", "USD"), LATELY);

        JsonNode byAmount = json(resource.top("all", null, null, null, null, null, null));
        JsonNode weighted = json(resource.top("all", "all", null, null, null, "weighted", "5"));

        assertThat(byAmount.get("deals").findValuesAsText("converted")).containsExactly("100.00", "90.00");
        assertThat(weighted.get("deals").findValuesAsText("weighted")).containsExactly("72.00", "20.00");
        assertThat(weighted.at("/request/to").asText()).isEqualTo("2017-12-31");
    }

    @Test
    public void whatIsWrongIsNamed() {
        assertThat(refused(resource.board("nonsense", null, null, null, null))).isEqualTo("scope");
        assertThat(refused(resource.board("all", "nonsense", null, null, null))).isEqualTo("owner");
        assertThat(refused(resource.board("all", null, "2017-13-01", "2017-12-31", null)))
                .isEqualTo("from");
        assertThat(refused(resource.board("all", null, "2017-12-01", "2017-11-01", null)))
                .isEqualTo("to");
        assertThat(refused(resource.board("all", null, null, null, "money"))).isEqualTo("currency");
        assertThat(refused(resource.top("all", null, null, null, null, "size", null)))
                .isEqualTo("by");
        assertThat(refused(resource.top("all", null, null, null, null, null, "7")))
                .isEqualTo("count");
    }

    private static String refused(Response response) {
        assertThat(response.getStatus()).isEqualTo(400);
        return ((RestErrors.ErrorsJson) response.getEntity())
                .errors()
                .keySet()
                .iterator()
                .next();
    }

    @Test
    public void onlyLicensedUsersMayAsk() {
        assertThat(BoardResource.class.isAnnotationPresent(LicensedOnly.class)).isTrue();
    }
}
