package io.pipewright.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.deal.JiraPipelineAccess;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.jira.setup.SetupResource.OffersJson;
import io.pipewright.jira.setup.SetupResource.PreviewJson;
import io.pipewright.jira.setup.SetupResource.ReportJson;
import jakarta.ws.rs.core.Response;
import java.util.Currency;
import java.util.Locale;
import org.junit.Test;

public class SetupResourceTest {

    private final SetupScene scene;
    private final JiraPipelineAccess access = mock(JiraPipelineAccess.class);
    private final SetupResource resource;

    public SetupResourceTest() throws Exception {
        scene = new SetupScene();
        resource = new SetupResource(
                scene.setUp,
                access,
                scene.jira.projects,
                scene.pipelines,
                new TeamQueries(scene.items, scene.jira.projects, scene.pipelines),
                scene.reporting,
                scene.messages,
                new RestErrors(scene.messages, Present.of(SetupScene.ADMIN)));
    }

    @Test
    public void whoDoesNotAdministerJira_seesAndMakesNothing() {
        assertThat(resource.offers().getStatus()).isEqualTo(403);
        assertThat(resource.preview(SetupScene.newProject("the-model")).getStatus())
                .isEqualTo(403);
        assertThat(resource.run(SetupScene.newProject("the-model")).getStatus()).isEqualTo(403);

        assertThat(scene.jira.log).isEmpty();
        assertThat(SetupResource.class.isAnnotationPresent(AdminOnly.class)).isTrue();
    }

    @Test
    public void administratorsAreOfferedTheTemplatesWithTheirStages() {
        when(access.administersJira(any())).thenReturn(true);
        scene.jira.existingProject("OLD", 3);

        OffersJson offers = (OffersJson) resource.offers().getEntity();

        assertThat(offers.templates())
                .extracting(SetupResource.TemplateJson::name)
                .containsExactly("The Model", "Classic");
        assertThat(offers.templates().get(0).stages()).hasSize(8);
        assertThat(offers.projects()).extracting(SetupResource.ProjectJson::key).containsExactly("OLD");
        assertThat(offers.currencies())
                .extracting(SetupResource.ChoiceJson::code)
                .contains("KRW", "CHF")
                .doesNotHaveDuplicates();
        assertThat(offers.language()).isEqualTo("en");
    }

    /** U14: won for a Korean administrator, dollars where the country says nothing; and what was chosen stays. */
    @Test
    public void theCurrencyIsPresetByTheAdministratorsLanguage() {
        assertThat(OfferedCurrencies.of(Locale.KOREAN)).contains(Currency.getInstance("KRW"));
        assertThat(OfferedCurrencies.of(Locale.JAPAN)).contains(Currency.getInstance("JPY"));
        assertThat(OfferedCurrencies.of(Locale.ENGLISH)).contains(Currency.getInstance("USD"));
        assertThat(OfferedCurrencies.of(Locale.forLanguageTag("is-IS"))).isEmpty();
        assertThat(OfferedCurrencies.of(Locale.forLanguageTag("es-419"))).isEmpty();

        when(access.administersJira(any())).thenReturn(true);
        assertThat(((OffersJson) resource.offers().getEntity()).reportingCurrency())
                .isEqualTo("USD");
        scene.reporting.choose(Currency.getInstance("CHF"));
        assertThat(((OffersJson) resource.offers().getEntity()).reportingCurrency())
                .isEqualTo("CHF");
    }

    @Test
    public void aPreviewAndARunAnswerInSentences() {
        when(access.administersJira(any())).thenReturn(true);

        PreviewJson preview =
                (PreviewJson) resource.preview(SetupScene.newProject("classic")).getEntity();
        ReportJson report =
                (ReportJson) resource.run(SetupScene.newProject("classic")).getEntity();

        assertThat(preview.refused()).isNull();
        assertThat(preview.steps().get(0)).isEqualTo(new SetupResource.PreviewLineJson("Issue type “Deal”", "create"));
        assertThat(report.succeeded()).isTrue();
        assertThat(report.projectKey()).isEqualTo("SALES");
        assertThat(report.queries())
                .extracting(SetupResource.QueryJson::name)
                .containsExactly(
                        "SALES: my open deals",
                        "SALES: open deals without a next step",
                        "SALES: open deals whose close date has passed",
                        "SALES: parked deals to revisit this month");
        assertThat(report.queries().get(0).jql())
                .matches("project = \"SALES\" AND issuetype = \\d+ AND status IN \\(\\d+(, \\d+)*\\)"
                        + " AND assignee = currentUser\\(\\) ORDER BY cf\\[\\d+]");
        assertThat(report.steps().get(0))
                .isEqualTo(new SetupResource.ReportLineJson("Issue type “Deal”", "done", null));
    }

    @Test
    public void wrongFieldsAreAnsweredTogether() {
        when(access.administersJira(any())).thenReturn(true);

        Response response = resource.preview(new SetupRequest(null, "", "", "", "en", "USD"));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(((RestErrors.ErrorsJson) response.getEntity()).errors()).containsOnlyKeys("template");
    }

    @Test
    public void aRequestWithoutBodyIsToldWhatIsMissing() {
        when(access.administersJira(any())).thenReturn(true);

        Response response = resource.run(null);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(((RestErrors.ErrorsJson) response.getEntity()).errors())
                .containsOnlyKeys("template", "language", "reportingCurrency");
    }

    @Test
    public void aProjectWithIssuesIsAConflict() {
        when(access.administersJira(any())).thenReturn(true);
        long project = scene.jira.existingProject("OLD", 1).getId();

        assertThat(resource.run(SetupScene.existing(project)).getStatus()).isEqualTo(409);
        assertThat(((PreviewJson) resource.preview(SetupScene.existing(project)).getEntity()).refused())
                .contains("OLD");
    }
}
