package io.pipewright.jira.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.Query;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.pipewright.history.CatchUp;
import io.pipewright.history.DealTimeline;
import io.pipewright.history.DealVersion;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.history.RecordChange;
import io.pipewright.history.columns.LoadedHistory;
import io.pipewright.jira.search.HeldDeals;
import io.pipewright.jira.search.Searches;
import io.pipewright.stage.InMemoryOverrides;
import io.pipewright.stage.InMemoryPipelines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.Before;
import org.junit.Test;

/** R2 */
public class CatchUpHistoryTest {

    private static final long PROJECT = 10000;
    private static final Instant NOW = Instant.parse("2017-06-01T12:00:00Z");

    private final Changelog jira = new Changelog();
    private final IssueManager issues = mock(IssueManager.class);
    private final SearchService search = mock(SearchService.class);
    private final InMemoryDealVersions versions = new InMemoryDealVersions();
    private final ClusterLock lock = mock(ClusterLock.class);
    private final Map<Long, Issue> stored = new LinkedHashMap<>();
    private final List<String> queries = new ArrayList<>();
    private List<Issue> updated = List.of();
    private StoredCatchUps catchUps;
    private CatchUpHistory catchUp;

    @Before
    public void wire() throws Exception {
        Map<String, Object> values = new HashMap<>();
        PluginSettings global = mock(
                PluginSettings.class,
                call -> call.getMethod().getName().equals("put")
                        ? values.put(call.getArgument(0), call.getArgument(1))
                        : values.get(call.<String>getArgument(0)));
        PluginSettingsFactory factory = mock(PluginSettingsFactory.class);
        when(factory.createGlobalSettings()).thenReturn(global);
        ClusterLockService locks = mock(ClusterLockService.class);
        when(locks.getLockForName(anyString())).thenReturn(lock);
        when(lock.tryLock()).thenReturn(true);
        offer();
        MendHistory mend = jira.mending(issues, versions, new InMemoryPipelines(), new InMemoryOverrides());
        LoadedHistory history = new LoadedHistory(versions);
        history.load();
        catchUps = new StoredCatchUps(factory);
        catchUp = new CatchUpHistory(
                issues,
                new Searches(search, new HeldDeals()),
                mend,
                new RecordChange(versions),
                history,
                new RebuildHistory(issues, mend, new RebuildProgresses(factory), locks),
                catchUps,
                locks);
    }

    private void offer() throws Exception {
        when(issues.getIssueIdsForProject(PROJECT)).thenAnswer(call -> List.copyOf(stored.keySet()));
        when(issues.getIssueObjects(anyCollection())).thenAnswer(call -> call.<Collection<Long>>getArgument(0).stream()
                .map(stored::get)
                .filter(Objects::nonNull)
                .toList());
        when(search.parseQuery(any(), anyString())).thenAnswer(call -> {
            queries.add(call.getArgument(1));
            return new SearchService.ParseResult(mock(Query.class), new MessageSetImpl());
        });
        when(search.searchOverrideSecurity(any(), any(), any()))
                .thenAnswer(call -> new SearchResults<>(updated, updated.size(), 0));
    }

    private Issue deal(long id) {
        Issue deal = jira.deal(id, "2");
        stored.put(id, deal);
        return deal;
    }

    private void run(Instant now) throws Exception {
        catchUp.project(PROJECT, () -> now);
    }

    private DealTimeline timeline(long deal) {
        return DealTimeline.of(deal, versions);
    }

    @Test
    public void theFirstTimeEverythingIsCompared_manyAtATime() throws Exception {
        LongStream.rangeClosed(1, 450).forEach(this::deal);

        run(NOW);

        assertThat(versions.count()).isEqualTo(450);
        verify(issues, never()).getIssueObject(any(Long.class));
        verify(issues, times(12)).getIssueObjects(anyCollection());
        assertThat(catchUps.of(PROJECT).checked()).contains(NOW);
        assertThat(queries).isEmpty();
    }

    @Test
    public void fromThenOnWhatWasUpdatedSinceAndAMargin_andNothingIsReadWhereNothingWas() throws Exception {
        deal(1);
        run(NOW);
        long rows = versions.count();

        run(NOW.plusSeconds(300));

        assertThat(queries).containsExactly("project = 10000 AND updated >= \"-16m\" ORDER BY key ASC");
        verify(issues, times(4)).getIssueObjects(anyCollection());
        assertThat(versions.count()).isEqualTo(rows);
        assertThat(catchUps.of(PROJECT).checked()).contains(NOW.plusSeconds(300));
    }

    @Test
    public void aMissedChangeIsReadFromTheChangelog_andThePageSaysWhatWasMissing() throws Exception {
        Issue deal = deal(1);
        run(NOW);
        jira.changed(deal, "2017-06-01T12:01:00Z", Changelog.system("status", "1", "2"));
        updated = List.of(deal);

        run(NOW.plusSeconds(300));

        assertThat(timeline(1).versions())
                .extracting(version -> version.state().statusId())
                .containsExactly("1", "2");
        CatchUp found = catchUps.of(PROJECT);
        assertThat(found.deals()).isEqualTo(1);
        assertThat(found.at()).contains(NOW.plusSeconds(300));

        run(NOW.plusSeconds(600));
        assertThat(catchUps.of(PROJECT))
                .as("what was found last is still told")
                .isEqualTo(new CatchUp(Optional.of(NOW.plusSeconds(600)), 1, found.at(), found.since()));
    }

    @Test
    public void aDealThatWasDeletedUnnoticedEnds_andOneThatMovedAwayIsFollowed() throws Exception {
        deal(1);
        Issue moved = deal(2);
        run(NOW);
        stored.clear();
        when(moved.getProjectId()).thenReturn(777L);
        when(issues.getIssueObjects(anyCollection()))
                .thenAnswer(call -> call.<Collection<Long>>getArgument(0).contains(2L) ? List.of(moved) : List.of());

        run(NOW.plusSeconds(300));

        assertThat(timeline(1).newest()).hasValueSatisfying(end -> {
            assertThat(end.deleted()).isTrue();
            assertThat(end.validFrom()).isEqualTo(NOW.plusSeconds(300));
        });
        assertThat(timeline(2).newest().map(DealVersion::state))
                .hasValueSatisfying(state -> assertThat(state.projectId()).isEqualTo(777));
        assertThat(catchUps.of(PROJECT).deals()).isEqualTo(2);
    }

    @Test
    public void whileAnotherNodeComparesNothingIsDone_andWhatIsStoppedIsComparedTheNextTime() throws Exception {
        deal(1);
        when(lock.tryLock()).thenReturn(false);
        run(NOW);
        assertThat(versions.count()).isZero();

        when(lock.tryLock()).thenReturn(true);
        catchUp.stop();
        run(NOW);
        assertThat(catchUps.of(PROJECT)).isEqualTo(CatchUp.NEVER);
    }
}
