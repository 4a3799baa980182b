package io.pipewright.jira.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.pipewright.history.ManageRebuilds;
import io.pipewright.history.UnreadableRows;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.forecast.Sales;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.jira.rest.RestErrors.ErrorsJson;
import io.pipewright.jira.setup.DeliveredTexts;
import io.pipewright.kernel.Actors;
import io.pipewright.stage.PipelineAccess;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class HistoryResourceTest {

    private static final HistoryJson.CatchUpJson NEVER_COMPARED = new HistoryJson.CatchUpJson(null, 0, null, null);
    private final ClusterLockService locks = mock(ClusterLockService.class);
    private final ClusterLock lock = mock(ClusterLock.class);
    private final PluginSettings settings = mock(PluginSettings.class);
    private final ProjectManager projects = mock(ProjectManager.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private boolean administers = true;
    private RebuildRunner runner;
    private HistoryResource resource;

    @Before
    public void wire() {
        Project project = mock(Project.class);
        when(project.getId()).thenReturn(Sales.PROJECT);
        when(project.getName()).thenReturn("Sales");
        when(project.getKey()).thenReturn("SALES");
        when(projects.getProjectObj(Sales.PROJECT)).thenReturn(project);
        when(locks.getLockForName("io.pipewright.history.rebuild.10000")).thenReturn(lock);
        PluginSettingsFactory factory = mock(PluginSettingsFactory.class);
        when(factory.createGlobalSettings()).thenReturn(settings);
        RebuildProgresses progresses = new RebuildProgresses(factory);
        Sales sales = new Sales(Locale.ENGLISH);
        runner = new RebuildRunner(new RebuildHistory(null, null, progresses, locks), sales.pipelines);
        PipelineAccess access = (actor, id) -> administers && id == Sales.PROJECT;
        Messages messages = DeliveredTexts.messages();
        resource = new HistoryResource(
                new ManageRebuilds(
                        sales.pipelines,
                        access,
                        new JiraRebuildProjects(projects, permissions, new JiraUsers(mock(UserManager.class))),
                        runner,
                        new StoredCatchUps(factory),
                        () -> List.of(new UnreadableRows.OfTable("DEAL_VERSION", List.of(5, 9)))),
                new RestErrors(messages, Present.of(Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul"))));
    }

    @After
    public void stop() {
        runner.onStop();
    }

    private void mayBrowse(boolean may) {
        when(permissions.hasPermission(eq(ProjectPermissions.BROWSE_PROJECTS), any(Project.class), any()))
                .thenReturn(may);
    }

    @Test
    public void administratorsSeeHowFarItHasCome() {
        when(settings.get("io.pipewright.history.rebuild.10000")).thenReturn("RUNNING\n400\n8800\n1500000000000\n");

        HistoryJson progress = (HistoryJson) resource.progress(Sales.PROJECT).getEntity();

        assertThat(progress)
                .isEqualTo(new HistoryJson(
                        Sales.PROJECT,
                        "SALES",
                        "Sales",
                        "running",
                        400,
                        8800,
                        "2017-07-14T02:40:00Z",
                        null,
                        NEVER_COMPARED));
        assertThat(resource.all().getEntity()).isEqualTo(List.of(progress));
    }

    /** R7 */
    @Test
    public void aRebuildThatDiedIsShownAsInterrupted_andBeginsAgainWhenTheAppStarts() throws Exception {
        when(settings.get("io.pipewright.history.rebuild.10000")).thenReturn("RUNNING\n400\n8800\n1500000000000\n");
        when(lock.tryLock()).thenReturn(true);

        assertThat(((HistoryJson) resource.progress(Sales.PROJECT).getEntity()).state())
                .isEqualTo("interrupted");

        runner.onStart();

        verify(lock, timeout(5000)).tryLock(anyLong(), any());
    }

    @Test
    public void whereNothingWasInterruptedNothingBeginsWhenTheAppStarts() throws Exception {
        when(settings.get("io.pipewright.history.rebuild.10000")).thenReturn("DONE\n8800\n8800\n1500000000000\n");

        runner.onStart();
        runner.onStop();

        verify(lock, never()).tryLock(anyLong(), any());
    }

    @Test
    public void aProjectThatWasNeverReadSaysSo_andAFailureGivesItsProblem() {
        assertThat(((HistoryJson) resource.progress(Sales.PROJECT).getEntity()).state())
                .isEqualTo("never");
        when(settings.get("io.pipewright.history.rebuild.10000"))
                .thenReturn("FAILED\n0\n0\n1500000000000\nno database");
        assertThat(((HistoryJson) resource.progress(Sales.PROJECT).getEntity()).problem())
                .isEqualTo("no database");
    }

    @Test
    public void administratorsStartARebuild() throws Exception {
        assertThat(resource.rebuild(Sales.PROJECT).getStatus()).isEqualTo(200);

        verify(lock, timeout(5000)).tryLock(anyLong(), any());
    }

    /** S13 */
    @Test
    public void anotherRebuildWithinAMinuteIsRefused_andSaysWhenItCanBegin() {
        when(settings.get("io.pipewright.history.asked.10000"))
                .thenReturn(Long.toString(Instant.parse("2026-01-10T02:59:20Z").toEpochMilli()));

        Response refused = resource.rebuild(Sales.PROJECT);

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(((ErrorsJson) refused.getEntity()).errorMessages())
                .containsExactly("A rebuild of this project was requested less than a minute ago."
                        + " Try again in 21 seconds.");
        verify(settings, never()).put(any(), any());
    }

    /** R2 */
    @Test
    public void administratorsSeeWhatWasCaughtUp() {
        when(settings.get("io.pipewright.history.catch-up.10000"))
                .thenReturn("1500000300000\n3\n1500000000000\n1400000000000");

        assertThat(((HistoryJson) resource.progress(Sales.PROJECT).getEntity()).catchUp())
                .isEqualTo(new HistoryJson.CatchUpJson(
                        "2017-07-14T02:45:00Z", 3, "2017-07-14T02:40:00Z", "2014-05-13T16:53:20Z"));
    }

    /** R6 */
    @Test
    public void administratorsSeeWhatCannotBeRead_andNobodyElse() {
        assertThat(resource.unreadable().getEntity())
                .isEqualTo(List.of(new UnreadableRows.OfTable("DEAL_VERSION", List.of(5, 9))));

        administers = false;
        assertThat(resource.unreadable().getStatus()).isEqualTo(403);
    }

    @Test
    public void whoMayOnlyBrowseIsTurnedAway_andWhoMayNotLearnsNothing() {
        administers = false;
        mayBrowse(true);
        assertThat(resource.progress(Sales.PROJECT).getStatus()).isEqualTo(403);
        assertThat(resource.rebuild(Sales.PROJECT).getStatus()).isEqualTo(403);
        assertThat((List<?>) resource.all().getEntity()).isEmpty();

        mayBrowse(false);
        assertThat(resource.progress(Sales.PROJECT).getStatus()).isEqualTo(404);
        assertThat(resource.rebuild(Sales.PROJECT).getStatus()).isEqualTo(404);
        verifyNoInteractions(locks);
    }

    @Test
    public void aProjectThatIsNotThereIsNotFound() {
        assertThat(resource.progress(999).getStatus()).isEqualTo(404);
        assertThat(HistoryResource.class).hasAnnotation(LicensedOnly.class);
    }
}
