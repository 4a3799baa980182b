package io.pipewright.jira.history;

import static io.pipewright.jira.history.Changelog.custom;
import static io.pipewright.jira.history.Changelog.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.history.RebuildProgress;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.InMemoryOverrides;
import io.pipewright.stage.InMemoryPipelines;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.Before;
import org.junit.Test;

public class RebuildHistoryTest {

    private static final long PROJECT = 10000;
    private static final Stamp ASKED = new Stamp(new UserKey("admin"), Instant.parse("2026-01-10T03:00:00Z"));
    private final Changelog jira = new Changelog();
    private final IssueManager issues = mock(IssueManager.class);
    private final InMemoryDealVersions versions = new InMemoryDealVersions();
    private final ClusterLock lock = mock(ClusterLock.class);
    private final Map<Long, Issue> stored = new LinkedHashMap<>();
    private final Map<String, Object> settings = new HashMap<>();
    private final List<Collection<Long>> loads = new ArrayList<>();
    private RebuildProgresses progresses;
    private RebuildHistory rebuild;

    @Before
    public void wire() throws Exception {
        ClusterLockService locks = mock(ClusterLockService.class);
        when(locks.getLockForName(anyString())).thenReturn(lock);
        when(lock.tryLock()).thenReturn(true);
        when(lock.tryLock(anyLong(), any())).thenReturn(true);
        PluginSettings global = mock(
                PluginSettings.class,
                call -> call.getMethod().getName().equals("put")
                        ? settings.put(call.getArgument(0), call.getArgument(1))
                        : settings.get(call.<String>getArgument(0)));
        PluginSettingsFactory factory = mock(PluginSettingsFactory.class);
        when(factory.createGlobalSettings()).thenReturn(global);
        when(issues.getIssueIdsForProject(PROJECT)).thenAnswer(call -> List.copyOf(stored.keySet()));
        when(issues.getIssueObjects(anyCollection())).thenAnswer(call -> {
            loads.add(call.getArgument(0));
            return call.<Collection<Long>>getArgument(0).stream()
                    .map(stored::get)
                    .filter(Objects::nonNull)
                    .toList();
        });
        progresses = new RebuildProgresses(factory);
        rebuild = new RebuildHistory(
                issues,
                jira.mending(issues, versions, new InMemoryPipelines(), new InMemoryOverrides()),
                progresses,
                locks);
    }

    private Issue deal(long id, String status) {
        Issue deal = jira.deal(id, status);
        stored.put(id, deal);
        return deal;
    }

    private void run() {
        rebuild.project(PROJECT, ASKED.at(), () -> {});
    }

    private List<DealVersion> versionsOf(long deal) {
        List<DealVersion> all = new ArrayList<>();
        versions.ofDeals(List.of(deal), all::add);
        return all;
    }

    /** Case C14. */
    @Test
    public void aFormerDealKeepsItsPastAndItsEnd_andWhatNeverWasADealHasNoHistory() {
        Issue former = deal(1, "3");
        when(former.getIssueTypeId()).thenReturn("task");
        jira.changed(former, "2017-02-01T00:00:00Z", system("issuetype", "deal", "task"));
        when(deal(2, "3").getIssueTypeId()).thenReturn("task");

        run();

        assertThat(versionsOf(1)).extracting(DealVersion::deleted).containsExactly(false, true);
        assertThat(versionsOf(1).get(1).validFrom()).isEqualTo(Instant.parse("2017-02-01T00:00:00Z"));
        assertThat(versionsOf(2)).isEmpty();
    }

    @Test
    public void theHistoryReachesBackToTheDayTheDealWasCreated() {
        Issue deal = deal(1, "3");
        jira.set(deal, JiraDealFields.AMOUNT, 2000.0);
        jira.set(deal, JiraDealFields.CATEGORY, Changelog.option(601, "Promised"));
        jira.changed(
                deal, "2017-02-01T00:00:00Z", system("status", "1", "2"), custom("Amount", null, "1000", null, "2000"));
        jira.changed(
                deal,
                "2017-03-01T00:00:00Z",
                system("status", "2", "3"),
                custom("Forecast category", "602", "Old name", "601", "Other old name"));

        run();

        assertThat(versionsOf(1))
                .extracting(DealVersion::validFrom)
                .containsExactly(
                        Instant.parse("2017-01-01T00:00:00Z"),
                        Instant.parse("2017-02-01T00:00:00Z"),
                        Instant.parse("2017-03-01T00:00:00Z"));
        assertThat(versionsOf(1))
                .extracting(version -> version.state().statusId())
                .containsExactly("1", "2", "3");
        assertThat(versionsOf(1))
                .extracting(version -> version.state().amount().orElseThrow())
                .containsExactly(new BigDecimal("1000"), new BigDecimal("2000"), new BigDecimal("2000"));
        assertThat(versionsOf(1))
                .extracting(version -> version.state().category().orElseThrow())
                .containsExactly(ForecastCategory.PIPELINE, ForecastCategory.PIPELINE, ForecastCategory.COMMIT);
    }

    @Test
    public void issuesThatAreNoDealsHaveNoHistory() {
        when(deal(1, "3").getIssueTypeId()).thenReturn("task");

        run();

        assertThat(versions.count()).isZero();
        assertThat(progresses.of(PROJECT).state()).isEqualTo(RebuildProgress.State.DONE);
    }

    @Test
    public void aDealThatIsDeletedMeanwhileKeepsTheHistoryItHas() {
        deal(1, "3");
        stored.put(2L, null);
        DealState last = new DealState(
                PROJECT,
                "3",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        versions.append(List.of(
                DealVersion.unstored(2, last, Instant.parse("2017-01-01T00:00:00Z"), 0),
                DealVersion.deletion(2, last, Instant.parse("2017-05-01T00:00:00Z"))));

        run();

        assertThat(versionsOf(2)).hasSize(2);
        assertThat(versionsOf(1)).hasSize(1);
    }

    /** R1: nobody ends a history that begins after the deletion. */
    @Test
    public void aDealThatIsDeletedWhileItsFirstHistoryIsWrittenHasNone() {
        deal(1, "3");
        when(issues.getIssueObjects(List.of(1L)))
                .thenAnswer(call -> versions.count() == 0 ? List.of(stored.get(1L)) : List.of());

        run();

        assertThat(versions.count()).isZero();
        assertThat(progresses.of(PROJECT).state()).isEqualTo(RebuildProgress.State.DONE);
    }

    @Test
    public void aRebuildTwiceIsTheSameAsOnce() {
        Issue deal = deal(1, "3");
        jira.changed(deal, "2017-02-01T00:00:00Z", system("status", "1", "3"));

        run();
        List<DealVersion> once = versionsOf(1);
        run();

        assertThat(versionsOf(1)).as("S13: not one row anew").isEqualTo(once).hasSize(2);
    }

    @Test
    public void issuesAreLoadedManyAtATime_neverOneByOne() {
        LongStream.rangeClosed(1, 450).forEach(id -> deal(id, "3"));

        run();

        assertThat(loads)
                .as("each of three parts is read, and compared before and after it is written")
                .hasSize(9);
        verify(issues, never()).getIssueObject(any(Long.class));
        assertThat(progresses.of(PROJECT))
                .extracting(RebuildProgress::done, RebuildProgress::total)
                .containsExactly(450, 450);
    }

    @Test
    public void aRebuildThatRunsElsewhereIsLeftAlone() throws Exception {
        deal(1, "3");
        when(lock.tryLock(anyLong(), any())).thenReturn(false);

        run();

        assertThat(versions.count()).isZero();
        assertThat(progresses.of(PROJECT).state()).isEqualTo(RebuildProgress.State.NEVER);
        verify(lock, never()).unlock();
    }

    /** R9: what is being written is written to its end; the rest waits for the next start. */
    @Test
    public void aRebuildThatIsStoppedEndsBetweenTwoPartsAndCountsAsInterrupted() {
        LongStream.rangeClosed(1, 450).forEach(id -> deal(id, "3"));
        jira.reading = rebuild::stop;

        run();

        assertThat(versions.count()).isEqualTo(200);
        assertThat(rebuild.progress(PROJECT))
                .isEqualTo(RebuildProgress.running(0, 450, ASKED.at()).interrupted());
        verify(lock, times(2)).unlock();
    }

    /** R7: only who holds the lock runs. */
    @Test
    public void aRebuildThatDiedIsInterrupted_andOneThatRunsElsewhereIsNot() {
        RebuildProgress running = RebuildProgress.running(200, 450, ASKED.at());
        progresses.set(PROJECT, running);

        assertThat(rebuild.progress(PROJECT)).isEqualTo(running.interrupted());
        verify(lock, times(1)).unlock();

        when(lock.tryLock()).thenReturn(false);
        assertThat(rebuild.progress(PROJECT)).isEqualTo(running);
        verify(lock, times(1)).unlock();
    }

    /** Case S14: the text of the exception stays in the log. */
    @Test
    public void aFailureIsToldByItsNumberInTheLog_andTheLockIsGivenBack() {
        when(issues.getIssueObjects(anyCollection())).thenThrow(new IllegalStateException("database away\nreally"));
        deal(1, "3");
        AtomicInteger begun = new AtomicInteger();

        rebuild.project(PROJECT, ASKED.at(), begun::incrementAndGet);

        assertThat(progresses.of(PROJECT).state()).isEqualTo(RebuildProgress.State.FAILED);
        assertThat(progresses.of(PROJECT).problem()).matches("[0-9a-f]{8}");
        assertThat(progresses.of(PROJECT).asked()).contains(ASKED.at());
        assertThat(begun).hasValue(1);
        verify(lock, times(1)).unlock();
    }
}
