package io.pipewright.jira.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.deal.JiraPipelineAccess;
import io.pipewright.jira.money.RatesJson.RateLineJson;
import io.pipewright.jira.money.RatesJson.RateRequest;
import io.pipewright.jira.money.RatesJson.ReportingRequest;
import io.pipewright.jira.money.RatesJson.TableRequest;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.jira.setup.DeliveredTexts;
import io.pipewright.kernel.Actors;
import io.pipewright.money.EnterRates;
import io.pipewright.money.InMemoryRateTables;
import io.pipewright.money.InMemoryReportingCurrency;
import jakarta.ws.rs.core.Response;
import java.util.Currency;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

public class RatesResourceTest {

    private final GlobalPermissionManager global = mock(GlobalPermissionManager.class);
    private final InMemoryReportingCurrency reporting = new InMemoryReportingCurrency();
    private final InMemoryRateTables rates = new InMemoryRateTables(reporting::current);
    private int dealsWithoutCurrency;
    private RatesResource resource;

    @Before
    public void asAdministrator() {
        UserManager users = mock(UserManager.class);
        when(users.getUserByKey("rep")).thenReturn(mock(ApplicationUser.class));
        when(global.hasPermission(any(GlobalPermissionKey.class), any())).thenReturn(true);
        JiraPipelineAccess access = new JiraPipelineAccess(
                new JiraUsers(users), mock(PermissionManager.class), global, mock(ProjectManager.class));
        resource = new RatesResource(
                new EnterRates(access, rates, reporting, () -> dealsWithoutCurrency),
                DeliveredTexts.messages(),
                new People(users),
                new RestErrors(
                        DeliveredTexts.messages(), Present.of(Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul"))));
    }

    @Test
    public void addedRatesAreListed_theLatestDayFirst_andOfOneDayTheOneInForce() {
        resource.add(new RateRequest("EUR", "USD", "1.10", "2017-01-01", false));
        resource.add(new RateRequest("EUR", "USD", "1.20", "2017-06-01", false));
        RatesJson table = (RatesJson) resource.add(new RateRequest("eur", "usd", "1.2500", "2017-06-01", false))
                .getEntity();

        assertThat(table.reporting()).isEqualTo("USD");
        assertThat(table.rates()).extracting(RateLineJson::rate).containsExactly("1.25", "1.2", "1.1");
    }

    @Test
    public void whatIsNoRateIsRefused_namingTheField() {
        assertThat(refused(resource.add(null))).containsOnlyKeys("from", "to", "rate", "validFrom");
        assertThat(refused(resource.add(new RateRequest("EUR", "EUR", "1", "2017-01-01", false))))
                .containsOnlyKeys("to");
        assertThat(refused(resource.add(new RateRequest("EUR", "USD", "1e999", "2017-01-01", false))))
                .containsOnlyKeys("rate");
        assertThat(refused(resource.add(new RateRequest("EUR", "USD", "-1", "2017-01-01", false))))
                .containsOnlyKeys("rate");
        assertThat(refused(resource.add(new RateRequest("EUR", "USD", "1", "2017-02-30", false))))
                .containsOnlyKeys("validFrom");
        assertThat(rates.current().rates()).isEmpty();
    }

    @Test
    public void theReportingCurrencyCanBeChanged_toMoneyOnly() {
        assertThat(((RatesJson) resource.report(new ReportingRequest("krw", false))
                                .getEntity())
                        .reporting())
                .isEqualTo("KRW");
        assertThat(refused(resource.report(new ReportingRequest("XAU", false)))).containsOnlyKeys("currency");
        assertThat(refused(resource.report(null))).containsOnlyKeys("currency");
        assertThat(reporting.chosen()).contains(Currency.getInstance("KRW"));
    }

    @Test
    public void whoDoesNotAdministerJiraIsTurnedAway_andNothingChanges() {
        when(global.hasPermission(any(GlobalPermissionKey.class), any())).thenReturn(false);

        assertThat(resource.all().getStatus()).isEqualTo(403);
        assertThat(resource.add(new RateRequest("EUR", "USD", "1", "2017-01-01", false))
                        .getStatus())
                .isEqualTo(403);
        assertThat(resource.report(new ReportingRequest("KRW", false)).getStatus())
                .isEqualTo(403);
        assertThat(rates.current().rates()).isEmpty();
        assertThat(reporting.chosen()).isEmpty();
        assertThat(RatesResource.class).hasAnnotation(AdminOnly.class);
    }

    @Test
    public void u13_anUnusualRateIsAskedFor_withTheLastOne() {
        resource.add(new RateRequest("USD", "KRW", "1,380", "2017-01-01", false));

        Response asked = resource.add(new RateRequest("USD", "KRW", "13,800", "2017-06-01", false));
        assertThat(asked.getStatus()).isEqualTo(428);
        assertThat(((RestErrors.ErrorsJson) asked.getEntity()).errorMessages())
                .containsExactly(
                        "1 USD = 13,800 KRW is 900% above the last rate (1 USD = 1,380 KRW, from Jan 1, 2017).");

        assertThat(resource.add(new RateRequest("USD", "KRW", "13,800", "2017-06-01", true))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    public void u13_theReportingCurrencySaysHowManyDealsItChanges() {
        dealsWithoutCurrency = 8800;

        Response asked = resource.report(new ReportingRequest("KRW", false));
        assertThat(asked.getStatus()).isEqualTo(428);
        assertThat(((RestErrors.ErrorsJson) asked.getEntity()).errorMessages())
                .containsExactly("8,800 deals have an amount without a currency. It will count as KRW instead of USD,"
                        + " without being converted.");
        assertThat(resource.report(new ReportingRequest("KRW", true)).getStatus())
                .isEqualTo(200);
    }

    @Test
    public void u13_ofAPastedTableAllRowsAreAddedOrNone() {
        Response refused =
                resource.addTable(new TableRequest("EUR\tUSD\t1.08\t2017-01-01\nEUX\tUSD\t1\t2017-01-01", false));
        assertThat(refused(refused))
                .containsExactly(Map.entry(
                        "row.2", "Row 2: “EUX” is not a currency. Enter an ISO code such as KRW, USD or EUR."));
        assertThat(refused(resource.addTable(new TableRequest("EUR\tUSD\tone\t2017-02-30", false))))
                .containsExactly(Map.entry(
                        "row.1",
                        "Row 1: This is not a rate. Write it for example as 1,380.5 or 0.00072."
                                + " Row 1: Enter a date that exists, for example 2026-10-01."));
        assertThat(rates.current().rates()).isEmpty();

        RatesJson table = (RatesJson)
                resource.addTable(new TableRequest("EUR\tUSD\t1.08\t2017-01-01\nEUR\tUSD\t1.10\t2017-02-01", false))
                        .getEntity();
        assertThat(table.rates()).extracting(RateLineJson::state).containsExactly("in-force", "followed");
        assertThat(refused(resource.addTable(null))).containsOnlyKeys("table");
    }

    private static Map<String, String> refused(Response response) {
        assertThat(response.getStatus()).isEqualTo(400);
        return ((RestErrors.ErrorsJson) response.getEntity()).errors();
    }
}
