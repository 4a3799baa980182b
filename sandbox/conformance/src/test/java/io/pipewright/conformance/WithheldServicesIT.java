package io.pipewright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusCategoryManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.security.xsrf.XsrfTokenGenerator;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.jira.workflow.migration.MigrationHelperFactory;
import io.pipewright.sandbox.Options;
import io.pipewright.sandbox.Sandbox;
import io.pipewright.sandbox.plugin.PluginInfo;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Case J8: the app starts in a Jira without the services that nobody was seen to use on Jira 10 or later. */
public class WithheldServicesIT {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final Set<Class<?>> WITHHELD = Set.of(
            FieldScreenFactory.class,
            FieldScreenSchemeManager.class,
            IssueWorkflowManager.class,
            MigrationHelperFactory.class,
            ResolutionManager.class,
            StatusCategoryManager.class,
            StatusManager.class,
            XsrfTokenGenerator.class);

    private static final Set<Class<?>> NOT_NEEDED_BY_SETUP =
            Set.of(IssueWorkflowManager.class, XsrfTokenGenerator.class);

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    public void theAppStarts_andSetUpSaysWhatIsMissing() throws Exception {
        Path home = FOLDER.newFolder().toPath();
        Path app = Path.of(System.getProperty("app.jar"));
        try (Sandbox sandbox = Sandbox.start(Options.inHome(home, 0, false, List.of(app)), WITHHELD)) {
            assertThat(sandbox.plugins().all()).singleElement().satisfies(plugin -> {
                assertThat(plugin.problems()).isEmpty();
                assertThat(plugin.enabled()).isTrue();
                assertThat(plugin.modules()).allMatch(PluginInfo.Module::enabled);
            });
            post(sandbox, "/login.jsp", "application/x-www-form-urlencoded", "os_username=admin&os_password=admin");
            for (String step : List.of("preview", "run")) {
                HttpResponse<String> answer = post(
                        sandbox,
                        "/rest/pipewright/1.0/setup/" + step,
                        "application/json",
                        "{\"projectKey\": \"SALES\", \"projectName\": \"Sales\", \"template\": \"the-model\","
                                + " \"language\": \"en\", \"reportingCurrency\": \"USD\"}");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
                assertThat(WITHHELD)
                        .filteredOn(type -> !NOT_NEEDED_BY_SETUP.contains(type))
                        .allSatisfy(type -> assertThat(answer.body()).contains(type.getName()));
            }
        }
    }

    private HttpResponse<String> post(Sandbox sandbox, String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(sandbox.address().resolve(path))
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }
}
