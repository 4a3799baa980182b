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
import io.pipewright.jira.money.RatesJson.RateJson;
import io.pipewright.jira.money.RatesJson.RateRequest;
import io.pipewright.jira.money.RatesJson.ReportingRequest;
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
    private RatesResource resource;

    @Before
    public void asAdministrator() {
        UserManager users = mock(UserManager.class);
        when(users.getUserByKey("rep")).thenReturn(mock(ApplicationUser.class));
        when(global.hasPermission(any(GlobalPermissionKey.class), any())).thenReturn(true);
        JiraPipelineAccess access = new JiraPipelineAccess(
                new JiraUsers(users), mock(PermissionManager.class), global, mock(ProjectManager.class));
        resource = new RatesResource(
                new EnterRates(access, rates, reporting),
                new RestErrors(
                        DeliveredTexts.messages(), Present.of(Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul"))));
    }

    @Test
    public void addedRatesAreListed_theLatestDayFirst_andOfOneDayTheOneInForce() {
        resource.add(new RateRequest("EUR", "USD", "1.10", "2017-01-01"));
        resource.add(new RateRequest("EUR", "USD", "1.20", "2017-06-01"));
        RatesJson table = (RatesJson) resource.add(new RateRequest("eur", "usd", "1.2500", "2017-06-01"))
                .getEntity();

        assertThat(table.reporting()).isEqualTo("USD");
        assertThat(table.rates()).extracting(RateJson::rate).containsExactly("1.25", "1.2", "1.1");
    }

    @Test
    public void whatIsNoRateIsRefused_namingTheField() {
        assertThat(refused(resource.add(null))).containsOnlyKeys("from");
        assertThat(refused(resource.add(new RateRequest("EUR", "EUR", "1", "2017-01-01"))))
                .containsOnlyKeys("to");
        assertThat(refused(resource.add(new RateRequest("EUR", "USD", "1e999", "2017-01-01"))))
                .containsOnlyKeys("rate");
        assertThat(refused(resource.add(new RateRequest("EUR", "USD", "-1", "2017-01-01"))))
                .containsOnlyKeys("rate");
        assertThat(refused(resource.add(new RateRequest("EUR", "USD", "1", "2017-02-30"))))
                .containsOnlyKeys("validFrom");
        assertThat(rates.current().rates()).isEmpty();
    }

    @Test
    public void theReportingCurrencyCanBeChanged_toMoneyOnly() {
        assertThat(((RatesJson) resource.report(new ReportingRequest("krw")).getEntity()).reporting())
                .isEqualTo("KRW");
        assertThat(refused(resource.report(new ReportingRequest("XAU")))).containsOnlyKeys("currency");
        assertThat(refused(resource.report(null))).containsOnlyKeys("currency");
        assertThat(reporting.chosen()).contains(Currency.getInstance("KRW"));
    }

    @Test
    public void whoDoesNotAdministerJiraIsTurnedAway_andNothingChanges() {
        when(global.hasPermission(any(GlobalPermissionKey.class), any())).thenReturn(false);

        assertThat(resource.all().getStatus()).isEqualTo(403);
        assertThat(resource.add(new RateRequest("EUR", "USD", "1", "2017-01-01"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(resource.report(new ReportingRequest("KRW")).getStatus()).isEqualTo(403);
        assertThat(rates.current().rates()).isEmpty();
        assertThat(reporting.chosen()).isEmpty();
        assertThat(RatesResource.class).hasAnnotation(AdminOnly.class);
    }

    private static Map<String, String> refused(Response response) {
        assertThat(response.getStatus()).isEqualTo(400);
        return ((RestErrors.ErrorsJson) response.getEntity()).errors();
    }
}
