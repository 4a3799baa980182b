package io.pipewright.jira.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.pipewright.history.DealTimeline;
import io.pipewright.history.DealVersion;
import io.pipewright.history.DealVersions;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.history.RebuildProgress;
import io.pipewright.history.RecordChange;
import io.pipewright.jira.deal.JiraDeals;
import io.pipewright.jira.forecast.Sales;
import io.pipewright.jira.history.Changelog;
import io.pipewright.jira.history.RebuildHistory;
import io.pipewright.jira.history.RebuildProgresses;
import io.pipewright.stage.InMemoryOverrides;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.StageDefaults;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.Test;

/**
 * R1: people change deals while their project is rebuilt; R8: on two nodes, whose change ids do not ascend in time. Every call into Jira
 * or the store lets others act first, as a seed decides; then the history has to say what a plain reading of the changelog says.
 */
public class HistoryBesideWritersTest {

    private static final Instant T = Instant.parse("2017-01-01T00:00:00Z");
    private static final List<String> STATUSES = List.of("s-proposal", "s-won", "s-lost");
    private static final int DEALS = 4;
    private static final int SEEDS = 30;
    private static final Instant ASKED = T;

    @Test
    public void howeverChangesAndRebuildsMeet_everyDealEndsWithItsStateInJira() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = new World(seed, false);
            world.rebuildBesideWriters();
            for (long deal = 1; deal <= DEALS; deal++) {
                assertThat(world.newest(deal))
                        .as("deal %d of seed %d", deal, seed)
                        .isEqualTo(world.status.get(deal));
            }
        }
    }

    @Test
    public void whereThePeopleOfADealWaitForEachOther_itsWholeHistoryIsThatOfTheChangelog() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = new World(seed, true);
            world.rebuildBesideWriters();
            for (long deal = 1; deal <= DEALS; deal++) {
                assertThat(world.stored(deal))
                        .as("deal %d of seed %d", deal, seed)
                        .isEqualTo(world.told(deal));
            }
        }
    }

    /** A Jira of a few deals with people who act whenever they get the chance. */
    private static final class World implements DealVersions {

        record News(long deal, long change, Instant at) {}

        private static final int DEEPEST = 3;

        final Map<Long, String> status = new TreeMap<>();
        private final Map<Long, TreeMap<Instant, String>> log = new HashMap<>();
        private final Map<Long, Instant> updated = new HashMap<>();
        private final Deque<News> untold = new ArrayDeque<>();
        private final Set<Long> busy = new HashSet<>();
        private final Random random;
        private final boolean orderly;
        private final Changelog jira = new Changelog();
        private final InMemoryDealVersions store = new InMemoryDealVersions();
        private final IssueManager issues = mock(IssueManager.class);
        private final RebuildProgresses progresses;
        private final RebuildHistory rebuild;
        private final DealChanges listener;
        private int millis;
        private int depth;
        private int actions = 40;

        World(int seed, boolean orderly) throws Exception {
            this.random = new Random(seed);
            this.orderly = orderly;
            ClusterLockService locks = mock(ClusterLockService.class);
            ClusterLock lock = mock(ClusterLock.class);
            when(locks.getLockForName(anyString())).thenReturn(lock);
            when(lock.tryLock(anyLong(), any())).thenReturn(true);
            progresses = new RebuildProgresses(settings());
            InMemoryPipelines pipelines = new Sales(Locale.ENGLISH).pipelines;
            InMemoryOverrides own = new InMemoryOverrides();
            rebuild = new RebuildHistory(issues, jira.mending(issues, this, pipelines, own), progresses, locks);
            JiraDeals deals = new JiraDeals(null, null, null, null, pipelines, jira.items, null);
            StageDefaults defaults = new StageDefaults(own);
            listener = new DealChanges(
                    new RecordChange(this),
                    defaults,
                    deals,
                    issues,
                    jira.states(),
                    jira.reader(),
                    this,
                    rebuild,
                    jira.stageValues(issues));
            for (long deal = 1; deal <= DEALS; deal++) {
                status.put(deal, STATUSES.get(0));
                updated.put(deal, T);
                log.put(deal, new TreeMap<>(Map.of(T, STATUSES.get(0))));
            }
            offerIssues();
            jira.reading = this::othersAct;
        }

        private static PluginSettingsFactory settings() {
            Map<String, Object> values = new HashMap<>();
            PluginSettings global = mock(PluginSettings.class);
            when(global.get(anyString())).thenAnswer(call -> values.get(call.<String>getArgument(0)));
            when(global.put(anyString(), any()))
                    .thenAnswer(call -> values.put(call.getArgument(0), call.getArgument(1)));
            PluginSettingsFactory factory = mock(PluginSettingsFactory.class);
            when(factory.createGlobalSettings()).thenReturn(global);
            return factory;
        }

        private void offerIssues() throws Exception {
            when(issues.getIssueIdsForProject(Sales.PROJECT)).thenAnswer(call -> List.copyOf(status.keySet()));
            when(issues.getIssueObject(anyLong())).thenAnswer(call -> {
                othersAct();
                return issue(call.getArgument(0));
            });
            when(issues.getIssueObjects(anyCollection())).thenAnswer(call -> {
                othersAct();
                return call.<Collection<Long>>getArgument(0).stream()
                        .map(this::issue)
                        .toList();
            });
        }

        private Issue issue(long deal) {
            MutableIssue issue = mock(MutableIssue.class);
            String now = status.get(deal);
            Timestamp at = Timestamp.from(updated.get(deal));
            when(issue.getId()).thenReturn(deal);
            when(issue.getProjectId()).thenReturn(Sales.PROJECT);
            when(issue.getIssueTypeId()).thenReturn("deal");
            when(issue.getCreated()).thenReturn(Timestamp.from(T));
            when(issue.getUpdated()).thenReturn(at);
            when(issue.getStatusId()).thenReturn(now);
            return issue;
        }

        void rebuildBesideWriters() {
            for (int times = 0; times < 3; times++) {
                rebuild.project(Sales.PROJECT, ASKED, () -> {});
                assertThat(progresses.of(Sales.PROJECT).state()).isEqualTo(RebuildProgress.State.DONE);
            }
            actions = 0;
            while (!untold.isEmpty()) {
                tell(untold.poll());
            }
        }

        private void othersAct() {
            if (depth == DEEPEST) {
                return;
            }
            depth++;
            while (actions > 0 && random.nextInt(3) == 0) {
                actions--;
                if (untold.isEmpty() || random.nextBoolean()) {
                    change(1L + random.nextInt(DEALS));
                } else {
                    tell(untold.poll());
                }
            }
            depth--;
        }

        private void change(long deal) {
            if (orderly && !busy.add(deal)) {
                return;
            }
            String from = status.get(deal);
            String to = STATUSES.get((STATUSES.indexOf(from) + 1 + random.nextInt(2)) % STATUSES.size());
            Instant at = T.plusMillis(++millis);
            status.put(deal, to);
            updated.put(deal, at);
            log.get(deal).put(at, to);
            long id = 1_000L * (1 + random.nextInt(2)) + millis;
            jira.changed(id, issue(deal), at.toString(), Changelog.system("status", from, to));
            untold.add(new News(deal, id, at));
        }

        private void tell(News news) {
            listener.changed(issue(news.deal()), news.change(), false);
            busy.remove(news.deal());
        }

        private DealTimeline timeline(long deal) {
            return DealTimeline.of(deal, store);
        }

        String newest(long deal) {
            return timeline(deal).newest().map(World::status).orElseThrow();
        }

        /** The status at every moment at which something changed anywhere, by the store. */
        List<String> stored(long deal) {
            DealTimeline timeline = timeline(deal);
            List<String> all = new ArrayList<>();
            for (int at = 0; at <= millis; at++) {
                all.add(timeline.at(T.plusMillis(at)).map(World::status).orElseThrow());
            }
            return all;
        }

        /** The same by the changelog. */
        List<String> told(long deal) {
            List<String> all = new ArrayList<>();
            for (int at = 0; at <= millis; at++) {
                all.add(log.get(deal).floorEntry(T.plusMillis(at)).getValue());
            }
            return all;
        }

        private static String status(DealVersion version) {
            return version.state().statusId();
        }

        @Override
        public void append(Collection<DealVersion> versions) {
            othersAct();
            store.append(versions);
        }

        @Override
        public void after(long sequence, Consumer<DealVersion> each) {
            othersAct();
            store.after(sequence, each);
        }

        @Override
        public void ofDeals(Collection<Long> dealIds, Consumer<DealVersion> each) {
            othersAct();
            store.ofDeals(dealIds, each);
        }

        @Override
        public void replace(Collection<DealVersion> known, Collection<DealVersion> versions) {
            othersAct();
            store.replace(known, versions);
        }

        @Override
        public long count() {
            return store.count();
        }
    }
}
