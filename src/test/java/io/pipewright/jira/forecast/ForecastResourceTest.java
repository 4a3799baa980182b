package io.pipewright.jira.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.atlassian.query.operand.FunctionOperand;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.VisibleDealsInMemory;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.money.Rate;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Before;
import org.junit.Test;

public class ForecastResourceTest {

    private static final Pattern QUERY = Pattern.compile("issue in forecastDeals\\(\"([^\"]*)\"\\)");
    private final Sales sales = new Sales(Locale.ENGLISH);

    @Before
    public void sell() {
        sales.withoutNextStep = deal -> deal <= 3;
        sales.open(ForecastCategory.COMMIT, "1000", "USD", "JIRAUSER10100", "2017-11-20");
        sales.open(ForecastCategory.PIPELINE, "0.10", "USD", "JIRAUSER10999", "2017-12-24");
        sales.open(ForecastCategory.PIPELINE, "500", "EUR", null, "2017-12-01");
        sales.open(ForecastCategory.BEST_CASE, "70", "USD", null, null);
        sales.deal(
                Sales.PROJECT,
                "s-won",
                ForecastCategory.CLOSED,
                "200",
                "USD",
                "JIRAUSER10100",
                "2017-01-01",
                "2017-10-05T00:00:00Z");
        sales.deal(
                Sales.PROJECT,
                "s-lost",
                ForecastCategory.OMITTED,
                "90",
                "USD",
                "JIRAUSER10100",
                "2017-01-01",
                "2017-10-06T00:00:00Z");
        sales.deal(
                Sales.PROJECT,
                "s-nowhere",
                ForecastCategory.COMMIT,
                "5",
                "USD",
                null,
                "2017-11-20",
                "2017-10-06T00:00:00Z");
        sales.deal(
                Sales.HIDDEN_PROJECT,
                "s-proposal",
                ForecastCategory.COMMIT,
                "123456",
                "USD",
                null,
                "2017-11-20",
                "2017-10-06T00:00:00Z");
    }

    @Test
    public void theRequestIsEchoedWithItsPeriodResolved() {
        JsonNode request =
                forecast("projects:10000", "this-quarter", "month", null).get("request");

        assertThat(request.toString())
                .isEqualTo("{\"scope\":\"projects:10000\","
                        + "\"deals\":{\"kind\":\"projects\",\"value\":\"\",\"names\":[\"Sales\"]},"
                        + "\"period\":\"this-quarter\",\"from\":\"2017-10-01\","
                        + "\"to\":\"2018-01-01\",\"lastDay\":\"2017-12-31\","
                        + "\"group\":\"month\",\"currency\":\"USD\",\"zone\":\"Asia/Seoul\","
                        + "\"readAt\":\"2017-11-15T03:00:00Z\",\"at\":null}");
    }

    /** Requirement X10: the deals of October 5th and 6th ended after October 4th and so were not there yet. */
    @Test
    public void aForecastAsOfAnEarlierDayIsThatOfItsEnd_andItsFiguresOpenTheirDealsOfThatDay() {
        JsonNode then = asOf("2017-10-05");

        assertThat(then.at("/request/at").asText()).isEqualTo("2017-10-05");
        assertThat(then.at("/main/total/figures/closed/amount").asText()).isEqualTo("200.00");
        assertThat(then.at("/main/total/figures/lost/count").asInt()).isZero();
        assertThat(asOf("2017-10-06").at("/main/total/figures/lost/count").asInt())
                .isEqualTo(1);
        assertThat(asOf("2017-10-04").at("/main/total/figures/closed/count").asInt())
                .isZero();
        assertThat(found(then.at("/main/total/figures/closed/jql").asText())).isEqualTo(1);
        assertThat(then.get("attention")).isEmpty();
    }

    @Test
    public void asOfTodayIsNow_andADayThatIsYetToComeOrNoDayIsRefused() {
        assertThat(asOf("2017-11-15").get("main"))
                .isEqualTo(forecast("all", "this-quarter", "month", "USD").get("main"));
        for (String day : List.of("2017-11-16", "2017-02-30", "1899-01-01", "soon")) {
            Response refused = sales.resource().forecast("all", "this-quarter", "month", "USD", null, day);
            assertThat(refused.getStatus()).as(day).isEqualTo(400);
            assertThat(tree(refused).at("/errors").fieldNames())
                    .toIterable()
                    .as(day)
                    .containsExactly("at");
        }
    }

    private JsonNode asOf(String day) {
        return json(sales.resource().forecast("all", "this-quarter", "month", "USD", null, day));
    }

    @Test
    public void u10_theAnswerSaysWhichDealsItIsAbout_andNamesNoProjectThatTheReaderMayNotBrowse() {
        assertThat(deals("all")).isEqualTo("{\"kind\":\"all\",\"value\":\"\",\"names\":[]}");
        assertThat(deals("projects:10000,10001"))
                .isEqualTo("{\"kind\":\"projects\",\"value\":\"\",\"names\":[\"Sales\"]}");
        assertThat(deals("filter:10100")).isEqualTo("{\"kind\":\"filter\",\"value\":\"10100\",\"names\":[]}");
        assertThat(deals("jql:project = SALES"))
                .isEqualTo("{\"kind\":\"jql\",\"value\":\"project = SALES\",\"names\":[]}");
    }

    private String deals(String scope) {
        return forecast(scope, "this-quarter", "month", "USD")
                .at("/request/deals")
                .toString();
    }

    @Test
    public void u10_dealsThatNeedAttentionAreCountedWhateverTheirCloseDate_eachFigureWithItsList() {
        sales.open(ForecastCategory.COMMIT, "300", "USD", null, "2014-11-14");
        sales.latePlan = deal -> deal == 3;

        JsonNode attention = forecast("all", "next-month", "month", "USD").get("attention");

        assertThat(attention.findValuesAsText("code"))
                .containsExactly("close-date-passed", "no-next-step", "stalled", "plan-overdue");
        assertThat(attention.findValuesAsText("name"))
                .containsExactly("Close date passed", "No next step", "Stalled", "Plan overdue");
        assertThat(attention.at("/0/amount").asText()).isEqualTo("300.00");
        assertThat(attention.at("/1/amount").asText()).isEqualTo("1000.10");
        assertThat(attention.at("/1/apart").toString())
                .isEqualTo("[{\"currency\":\"EUR\",\"amount\":\"500.00\",\"count\":1}]");
        assertThat(attention.findValuesAsText("count")).contains("1", "3", "0", "1");
        for (JsonNode one : attention) {
            int count = one.get("count").asInt();
            assertThat(count == 0 ? 0 : found(one.get("jql").asText())).isEqualTo(count);
            assertThat(one.get("jql").isNull()).isEqualTo(count == 0);
        }
    }

    @Test
    public void u10_aStageThatNotAllPipelinesHaveSaysWhoseItIs() {
        sales.browsable.add(Sales.HIDDEN_PROJECT);
        sales.onlyStage(Sales.HIDDEN_PROJECT, "won");
        assertThat(labels("stage")).containsExactly("Evaluation (Sales)", "won", "lost (Sales)");

        sales.browsable.remove(Sales.HIDDEN_PROJECT);
        assertThat(labels("stage")).containsExactly("Evaluation", "won", "lost");
    }

    @Test
    public void figuresAreExactText_andTheWeightedOneIsRoundedHalfUp() {
        JsonNode total = forecast("all", "this-quarter", "month", "USD").at("/main/total/figures");

        assertThat(total.at("/commit/amount").asText()).isEqualTo("1000.00");
        assertThat(total.at("/commit/count").asInt()).isEqualTo(1);
        assertThat(total.at("/closed/amount").asText()).isEqualTo("200.00");
        assertThat(total.at("/commit-forecast/amount").asText()).isEqualTo("1200.00");
        assertThat(total.at("/lost/amount").asText()).isEqualTo("90.00");
        assertThat(total.at("/undated/amount").asText()).isEqualTo("70.00");
        assertThat(total.at("/weighted/amount").asText())
                .as("33%% of 1000.10 is 330.033")
                .isEqualTo("330.03");
    }

    @Test
    public void everyFigureCountsTheDealsThatItsQueryFinds_andAnEmptyOneHasNoQuery() {
        for (String group : List.of("month", "owner", "stage", "project")) {
            JsonNode forecast = forecast("all", "this-quarter", group, "USD");
            int queries = check(forecast.get("main"));
            for (JsonNode apart : forecast.get("apart")) {
                queries += check(apart);
            }
            assertThat(queries).as(group).isGreaterThan(20);
        }
    }

    private int check(JsonNode section) {
        int queries = checkLine(section.get("total"));
        for (JsonNode line : section.get("groups")) {
            queries += checkLine(line);
        }
        return queries;
    }

    private int checkLine(JsonNode line) {
        int queries = 0;
        for (JsonNode figure : line.get("figures")) {
            if (figure.get("count").asInt() == 0) {
                assertThat(figure.get("jql").isNull()).isTrue();
            } else {
                queries++;
                assertThat(found(figure.get("jql").asText()))
                        .as(figure.toString())
                        .isEqualTo(figure.get("count").asInt());
            }
        }
        return queries;
    }

    private int found(String jql) {
        Matcher matcher = QUERY.matcher(jql);
        assertThat(matcher.matches()).as(jql).isTrue();
        return sales.function()
                .getValues(null, new FunctionOperand("forecastDeals", List.of(matcher.group(1))), null)
                .size();
    }

    @Test
    public void amountsWithoutARateStandApart_untilThereIsOne() {
        JsonNode without = forecast("all", "this-quarter", "month", "USD");
        assertThat(without.at("/apart/0/currency").asText()).isEqualTo("EUR");
        assertThat(without.at("/apart/0/total/figures/pipeline/amount").asText())
                .isEqualTo("500.00");
        assertThat(without.at("/main/total/figures/pipeline/amount").asText()).isEqualTo("0.10");

        sales.rates.add(Rate.parse("EUR", "USD", "1.2", "2017-01-01"));
        JsonNode with = forecast("all", "this-quarter", "month", "USD");
        assertThat(with.get("apart")).isEmpty();
        assertThat(with.at("/main/total/figures/pipeline/amount").asText()).isEqualTo("600.10");
        assertThat(with.get("ratesUsed").toString())
                .isEqualTo("[{\"from\":\"EUR\",\"to\":\"USD\",\"rate\":\"1.2\",\"validFrom\":\"2017-01-01\"}]");
    }

    @Test
    public void linesAreCalledAsUsersKnowThem_peopleByNameAndNobodyLast() {
        assertThat(labels("owner")).containsExactly("Adam Zoe", "Former user (JIRAUSER10999)", "No owner");
        assertThat(labels("stage")).contains("Evaluation");
        assertThat(labels("month")).containsExactly("Oct 2017", "Nov 2017", "Dec 2017", "No close date");
        assertThat(labels("project")).containsExactly("Sales");
    }

    private List<String> labels(String group) {
        return forecast("all", "this-quarter", group, "USD")
                .get("main")
                .get("groups")
                .findValuesAsText("label");
    }

    @Test
    public void aKoreanReadsMonthsAndColumnsInKorean() {
        Sales korean = new Sales(Locale.KOREAN);
        korean.open(ForecastCategory.COMMIT, "1000", "USD", null, "2017-11-20");
        JsonNode forecast = json(korean.resource().forecast("all", "this-month", "month", null, null, null));

        assertThat(forecast.at("/main/groups/0/label").asText()).isEqualTo("2017년 11월");
        assertThat(forecast.at("/columns/0/name").asText()).isEqualTo("파이프라인");
    }

    @Test
    public void everyColumnSaysWhatItMeansAndWhereItStands() {
        JsonNode columns = forecast("all", "this-quarter", "month", "USD").get("columns");

        assertThat(columns.findValuesAsText("view")).contains("single", "cumulative", "both", "apart");
        assertThat(columns.findValuesAsText("meaning")).hasSize(15).doesNotContain("");
    }

    @Test
    public void dealsInAStatusWithoutAStageAreCounted_andAPeriodWithoutDealsIsEmpty() {
        assertThat(forecast("all", "this-quarter", "month", "USD")
                        .get("unmapped")
                        .asInt())
                .isEqualTo(1);
        assertThat(forecast("all", "this-quarter", "month", "USD").get("empty").asBoolean())
                .isFalse();
        sales.visible = VisibleDealsInMemory.where(deal -> deal == 1);
        assertThat(forecast("all", "2016-01-01..2016-02-01", "month", "USD")
                        .get("empty")
                        .asBoolean())
                .isTrue();
    }

    @Test
    public void aWrongRequestIsRefused_namingTheField() {
        assertRefused("scope", null, "this-quarter", "month", "USD");
        assertRefused("scope", "people:1", "this-quarter", "month", "USD");
        assertRefused("scope", "projects:abc", "this-quarter", "month", "USD");
        assertRefused("scope", "projects:999", "this-quarter", "month", "USD");
        assertRefused("period", "all", null, "month", "USD");
        assertRefused("period", "all", "2017-13-01..2018-01-01", "month", "USD");
        assertRefused("group", "all", "this-quarter", "planet", "USD");
        assertRefused("currency", "all", "this-quarter", "month", "XXX");
        sales.visible = (actor, scope, deals) -> {
            throw new InvalidValue("scope", Reason.of("pipewright.forecast.scope.no-filter"));
        };
        assertRefused("scope", "filter:1", "this-quarter", "month", "USD");
    }

    private void assertRefused(String field, String scope, String period, String group, String currency) {
        Response response = sales.resource().forecast(scope, period, group, currency, null, null);
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(tree(response).get("errors").fieldNames()).toIterable().containsExactly(field);
    }

    @Test
    public void whoMaySeeNothingOfTheScope_isTurnedAway() {
        sales.visible = (actor, scope, deals) -> {
            throw new NotPermitted(Reason.of("pipewright.forecast.state.no-permission.text"));
        };

        Response response = sales.resource().forecast("all", "this-quarter", "month", "USD", null, null);

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(tree(response).at("/errorMessages/0").asText()).startsWith("You don't have permission");
    }

    @Test
    public void theOptionsNameOnlyProjectsThatTheUserMayBrowse_andTheCurrenciesOffered() {
        sales.rates.add(Rate.parse("KRW", "USD", "0.0009", "2017-01-01"));
        sales.items.remember("option.currency.EUR", "501");
        sales.open(ForecastCategory.COMMIT, "1", "JPY", null, "2017-11-20");
        JsonNode options = json(sales.resource().options());

        assertThat(options.get("projects").toString())
                .isEqualTo("[{\"id\":10000,\"key\":\"SALES\",\"name\":\"Sales\"}]");
        assertThat(options.get("currencies").findValuesAsText("code")).containsExactly("EUR", "KRW", "USD");
        assertThat(options.get("periods").findValuesAsText("code")).hasSize(14).contains("this-quarter");
        assertThat(options.get("groupings").findValuesAsText("name"))
                .containsExactly("Month", "Owner", "Stage", "Project");
        assertThat(options.get("reporting").asText()).isEqualTo("USD");
    }

    @Test
    public void onlyLicensedUsersAskForForecasts() {
        assertThat(ForecastResource.class).hasAnnotation(LicensedOnly.class);
    }

    private JsonNode forecast(String scope, String period, String group, String currency) {
        return json(sales.resource().forecast(scope, period, group, currency, null, null));
    }

    private static JsonNode json(Response response) {
        assertThat(response.getStatus())
                .as(String.valueOf(response.getEntity()))
                .isEqualTo(200);
        return tree(response);
    }

    private static JsonNode tree(Response response) {
        return new ObjectMapper().valueToTree(response.getEntity());
    }
}
