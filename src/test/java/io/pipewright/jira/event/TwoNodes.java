package io.pipewright.jira.event;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.pipewright.history.DealTimeline;
import io.pipewright.history.DealVersion;
import io.pipewright.history.DealVersions;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.history.RecordChange;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.history.columns.LoadedHistory;
import io.pipewright.jira.deal.JiraDeals;
import io.pipewright.jira.event.SimulatedDeal.Part;
import io.pipewright.jira.forecast.Sales;
import io.pipewright.jira.history.CatchUpHistory;
import io.pipewright.jira.history.Changelog;
import io.pipewright.jira.history.MendHistory;
import io.pipewright.jira.history.RebuildHistory;
import io.pipewright.jira.history.RebuildProgresses;
import io.pipewright.jira.history.StoredCatchUps;
import io.pipewright.jira.search.HeldDeals;
import io.pipewright.jira.search.Searches;
import io.pipewright.stage.InMemoryOverrides;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.Overrides;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.StageDefaults;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ofbiz.core.entity.GenericEntityException;

/**
 * A Jira of two nodes with the app on both. Whoever reads from Jira or the store lets others act first, as the seed decides; so one thread
 * plays all the ways in which several may meet.
 */
final class TwoNodes {

    private static final List<Long> WITH_PIPELINE = List.of(Sales.PROJECT, Sales.HIDDEN_PROJECT);
    private static final long WITHOUT_PIPELINE = 777;
    private static final List<String> STATUSES = List.of("s-proposal", "s-won", "s-lost");
    private static final Pattern UPDATED = Pattern.compile("project = (\\d+) AND updated >= \"-(\\d+)m\".*");
    private static final Instant START = Instant.parse("2017-01-01T00:00:00Z");
    private static final int DEEPEST = 3;
    private static final int FEWEST_DEALS = 3;

    /** A node died; whatever it was doing ends here. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What a node still has to tell the app. */
    private record News(SimulatedDeal deal, long change, Instant at, boolean moved, boolean created, boolean gone) {}

    final List<Node> nodes = new ArrayList<>();
    final Store store = new Store();
    final InMemoryOverrides own = new InMemoryOverrides();
    private final Random random;
    private final Changelog jira = new Changelog();
    private final Map<Long, SimulatedDeal> deals = new TreeMap<>();
    private final List<SimulatedDeal> deletedDeals = new ArrayList<>();
    /** What the search knows: when each issue was updated, a little late. */
    private final Map<Long, Instant> index = new HashMap<>();

    private final IssueManager issues = mock(IssueManager.class);
    private final SearchService search = mock(SearchService.class);
    private final ClusterLockService locks = mock(ClusterLockService.class);
    private final Set<String> held = new HashSet<>();
    private final PluginSettingsFactory settings = mock(PluginSettingsFactory.class);
    private final InMemoryPipelines pipelines = new Sales(Locale.ENGLISH).pipelines;
    private final Deque<Life> acting = new ArrayDeque<>();
    private Instant now = START;
    private boolean enabled = true;
    private int actions;
    private long lastDeal;

    TwoNodes(int seed) throws Exception {
        random = new Random(seed);
        actions = 20 + random.nextInt(80);
        offerIssues();
        offerSearch();
        offerLocks();
        offerSettings();
        jira.reading = this::othersAct;
        own.asked = this::othersAct;
        nodes.add(new Node(0));
        nodes.add(new Node(1));
    }

    /** Everything that happens, and at its end what makes the history right. */
    void live() throws Exception {
        while (actions > 0) {
            act();
        }
        enabled = true;
        repairRows();
        nodes.forEach(node -> tellSome(node, node.untold.size() / 2));
        now = now.plus(Duration.ofMinutes(1));
        brightenIndex();
        nodes.get(0).upkeep();
        nodes.forEach(node -> tellSome(node, node.untold.size()));
        nodes.forEach(Node::upkeep);
    }

    List<SimulatedDeal> deals() {
        List<SimulatedDeal> all = new ArrayList<>(deals.values());
        all.addAll(deletedDeals);
        return all;
    }

    /** Whether a deal is where a pipeline is; elsewhere nobody follows what becomes of it. */
    boolean follows(SimulatedDeal deal) {
        return !deal.deleted && WITH_PIPELINE.contains(deal.project());
    }

    /** Whether a deal of this history is in any figure now. */
    boolean counts(DealTimeline timeline) {
        return timeline.newest()
                .filter(newest -> !newest.deleted()
                        && WITH_PIPELINE.contains(newest.state().projectId()))
                .isPresent();
    }

    /** The status of each deal that has not ended, by the store. */
    Map<Long, String> newest() {
        Map<Long, String> newest = new TreeMap<>();
        for (SimulatedDeal deal : deals()) {
            if (store.hasUnreadable(deal.id)) {
                continue;
            }
            DealTimeline.of(deal.id, store)
                    .newest()
                    .filter(version -> !version.deleted())
                    .ifPresent(version -> newest.put(deal.id, version.state().statusId()));
        }
        return newest;
    }

    /** What the rule of the stages makes the rep's own, told from the beginning. */
    Overrides.OfDeal ownOf(SimulatedDeal deal) {
        Pipeline pipeline = pipelines.ofProject(deal.project()).orElseThrow();
        List<StageDefaults.Stated> life = deal.life().stream()
                .map(state -> new StageDefaults.Stated(state.statusId(), state.probability(), state.category()))
                .toList();
        Overrides.OfDeal told = Overrides.OfDeal.NONE;
        for (int at = 0; at < life.size(); at++) {
            Optional<StageDefaults.Stated> before = at == 0 ? Optional.empty() : Optional.of(life.get(at - 1));
            told = StageDefaults.ownAfter(pipeline, told, before, life.get(at));
        }
        return told;
    }

    private Node anyNode() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private void othersAct() {
        if (!acting.isEmpty() && !acting.peek().goesOn()) {
            throw new Died();
        }
        while (actions > 0 && acting.size() < DEEPEST && random.nextInt(4) == 0) {
            act();
        }
        if (!acting.isEmpty() && !acting.peek().goesOn()) {
            throw new Died();
        }
    }

    private void act() {
        actions--;
        Node node = anyNode();
        int what = random.nextInt(100);
        if (what < 8 || deals.size() < FEWEST_DEALS) {
            create(node);
        } else if (what < 45) {
            change(node, anyDeal());
        } else if (what < 48) {
            delete(node, anyDeal());
        } else if (what < 78) {
            tellSome(node, 1);
        } else if (what < 82) {
            node.die();
        } else if (what < 84) {
            enable(!enabled);
        } else if (what < 86) {
            store.corruptOne();
        } else if (what < 90) {
            node.rebuild(WITH_PIPELINE.get(random.nextInt(WITH_PIPELINE.size())));
        } else if (what < 95) {
            node.upkeep();
        } else {
            now = now.plus(Duration.ofMinutes(random.nextInt(40)));
            brightenIndex();
        }
    }

    private SimulatedDeal anyDeal() {
        return new ArrayList<>(deals.values()).get(random.nextInt(deals.size()));
    }

    private void create(Node node) {
        now = now.plusMillis(random.nextInt(3));
        SimulatedDeal deal = new SimulatedDeal(++lastDeal, node.clock(), random.nextBoolean() ? null : "40");
        deals.put(deal.id, deal);
        if (enabled) {
            node.untold.add(new News(deal, 0, deal.created, false, true, false));
        }
    }

    private void change(Node node, SimulatedDeal deal) {
        now = now.plusMillis(random.nextInt(4));
        Map<Part, String> to = new EnumMap<>(Part.class);
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                to.put(Part.STATUS, other(deal.value(Part.STATUS), STATUSES));
                to.put(Part.PROBABILITY, random.nextBoolean() ? "50" : null);
            }
            case 2 -> to.put(Part.PROBABILITY, random.nextInt(3) == 0 ? null : Integer.toString(random.nextInt(100)));
            case 3 -> to.put(Part.AMOUNT, random.nextInt(4) == 0 ? null : Integer.toString(random.nextInt(5_000)));
            case 4 -> to.put(Part.ASSIGNEE, other(deal.value(Part.ASSIGNEE), List.of("rep1", "rep2", "rep3")));
            case 5 ->
                to.put(
                        Part.PROJECT,
                        other(deal.value(Part.PROJECT), List.of("10000", "10001", Long.toString(WITHOUT_PIPELINE))));
            case 6 -> {
                to.put(Part.NEXT_STEP, random.nextInt(3) == 0 ? null : "Call " + random.nextInt(3));
                to.put(Part.NEXT_STEP_DATE, random.nextInt(3) == 0 ? null : "2017-03-1" + random.nextInt(10));
            }
            default -> {}
        }
        to.entrySet().removeIf(entry -> Objects.equals(entry.getValue(), deal.value(entry.getKey())));
        long change = node.nextChange();
        Instant at = node.clock();
        if (to.isEmpty()) {
            deal.comment(jira, change, at);
        } else {
            deal.change(jira, change, at, to);
        }
        if (enabled) {
            node.untold.add(new News(deal, change, at.plusMillis(3), to.containsKey(Part.PROJECT), false, false));
        }
    }

    private String other(String present, List<String> all) {
        List<String> others = all.stream().filter(one -> !one.equals(present)).toList();
        return others.get(random.nextInt(others.size()));
    }

    private void delete(Node node, SimulatedDeal deal) {
        now = now.plusMillis(1);
        deals.remove(deal.id);
        deal.deleted = true;
        deletedDeals.add(deal);
        if (enabled) {
            node.untold.add(new News(deal, 0, node.clock(), false, false, true));
        }
    }

    private void enable(boolean on) {
        enabled = on;
        nodes.forEach(Node::die);
    }

    private void tellSome(Node node, int count) {
        for (int told = 0; told < count && !node.untold.isEmpty(); told++) {
            News news = node.untold.remove(random.nextInt(node.untold.size()));
            node.run(() -> node.tell(news));
        }
    }

    private void brightenIndex() {
        index.clear();
        deals.values().forEach(deal -> index.put(deal.id, deal.updated));
    }

    /** What administrators do when the page names rows that cannot be read. */
    private void repairRows() {
        if (!store.corrupt.isEmpty()) {
            WITH_PIPELINE.forEach(nodes.get(0)::rebuild);
        }
    }

    private void offerIssues() throws Exception {
        when(issues.getIssueIdsForProject(anyLong())).thenAnswer(call -> {
            othersAct();
            return deals.values().stream()
                    .filter(deal -> deal.project() == call.<Long>getArgument(0))
                    .map(deal -> deal.id)
                    .toList();
        });
        when(issues.getIssueObject(anyLong())).thenAnswer(call -> {
            othersAct();
            SimulatedDeal deal = deals.get(call.<Long>getArgument(0));
            return deal == null ? null : deal.issue(jira);
        });
        when(issues.getIssueObjects(anyCollection())).thenAnswer(call -> {
            othersAct();
            return call.<Collection<Long>>getArgument(0).stream()
                    .filter(deals::containsKey)
                    .map(id -> (Issue) deals.get(id).issue(jira))
                    .toList();
        });
    }

    private void offerSearch() throws Exception {
        Map<Query, String> asked = new HashMap<>();
        when(search.parseQuery(any(), anyString())).thenAnswer(call -> {
            Query query = mock(Query.class);
            asked.put(query, call.getArgument(1));
            return new SearchService.ParseResult(query, new MessageSetImpl());
        });
        when(search.searchOverrideSecurity(any(), any(), any())).thenAnswer(call -> {
            PagerFilter<?> page = call.getArgument(2);
            return found(asked.get(call.<Query>getArgument(1)), page);
        });
    }

    private SearchResults<Issue> found(String jql, PagerFilter<?> page) {
        Matcher query = UPDATED.matcher(jql);
        assertMatches(query, jql);
        Instant since = acting.peek().node.clock().minus(Duration.ofMinutes(Long.parseLong(query.group(2))));
        List<Issue> all = deals.values().stream()
                .filter(deal -> deal.project() == Long.parseLong(query.group(1)))
                .filter(deal -> !index.getOrDefault(deal.id, deal.updated).isBefore(since))
                .map(deal -> (Issue) deal.issue(jira))
                .toList();
        int from = Math.min(all.size(), page.getStart());
        return new SearchResults<>(
                all.subList(from, Math.min(all.size(), from + page.getMax())), all.size(), page.getStart());
    }

    private static void assertMatches(Matcher query, String jql) {
        if (!query.matches()) {
            throw new IllegalArgumentException(jql);
        }
    }

    /** Locks of the cluster; those of a node that dies are free again. */
    private void offerLocks() {
        Map<String, ClusterLock> all = new HashMap<>();
        when(locks.getLockForName(anyString()))
                .thenAnswer(call -> all.computeIfAbsent(call.getArgument(0), this::lock));
    }

    private ClusterLock lock(String name) {
        return mock(ClusterLock.class, call -> switch (call.getMethod().getName()) {
            case "tryLock" -> held.add(name);
            case "unlock" -> {
                held.remove(name);
                yield null;
            }
            default -> throw new UnsupportedOperationException(call.toString());
        });
    }

    private void offerSettings() {
        Map<String, Object> values = new HashMap<>();
        PluginSettings global = mock(
                PluginSettings.class,
                call -> call.getMethod().getName().equals("put")
                        ? values.put(call.getArgument(0), call.getArgument(1))
                        : values.get(call.<String>getArgument(0)));
        when(settings.createGlobalSettings()).thenReturn(global);
    }

    /** From one start of a node to its death. */
    private static final class Life {

        private final Node node;
        private final int number;

        Life(Node node) {
            this.node = node;
            this.number = node.lives;
        }

        boolean goesOn() {
            return node.lives == number;
        }
    }

    /** A node with its own clock, its own block of change ids, and the app as it was last started there. */
    final class Node {

        private final int place;
        private final long fast;
        private final List<News> untold = new ArrayList<>();
        private int lives;
        private long changes;
        private LoadedHistory history;
        private RebuildHistory rebuild;
        private CatchUpHistory catchUp;
        private DealChanges listener;

        Node(int place) {
            this.place = place;
            this.fast = (long) place * random.nextInt(2_000);
            start();
        }

        private void start() {
            MendHistory mend = jira.mending(issues, store, pipelines, own);
            RecordChange record = new RecordChange(store);
            history = new LoadedHistory(store);
            rebuild = new RebuildHistory(issues, mend, new RebuildProgresses(settings), locks);
            catchUp = new CatchUpHistory(
                    issues,
                    new Searches(search, new HeldDeals()),
                    mend,
                    record,
                    history,
                    rebuild,
                    new StoredCatchUps(settings),
                    locks);
            JiraDeals deals = new JiraDeals(null, null, null, null, pipelines, jira.items, null);
            listener = new DealChanges(
                    record,
                    new StageDefaults(own),
                    deals,
                    issues,
                    jira.states(),
                    jira.reader(),
                    store,
                    rebuild,
                    jira.stageValues(issues));
        }

        Instant clock() {
            return now.plusMillis(fast);
        }

        /** Jira hands ids to nodes in blocks. */
        long nextChange() {
            return 1_000_000L * (2 - place) + ++changes;
        }

        void die() {
            lives++;
            untold.clear();
            start();
            upkeep();
        }

        void run(Runnable work) {
            acting.push(new Life(this));
            try {
                work.run();
            } catch (Died gone) {
                if (acting.peek().goesOn()) {
                    throw gone;
                }
            } finally {
                acting.pop();
            }
        }

        void tell(News news) {
            if (news.created()) {
                listener.created(news.deal().issue(jira));
            } else if (news.gone()) {
                listener.deleted(news.deal().issue(jira), news.at());
            } else {
                listener.changed(news.deal().issue(jira), news.change(), news.moved());
            }
        }

        void rebuild(long project) {
            if (enabled) {
                run(() -> rebuild.project(project, clock(), () -> {}));
            }
        }

        /** What the app does in the background after its start and regularly. */
        void upkeep() {
            if (enabled) {
                run(() -> {
                    if (!history.isLoaded()) {
                        history.load();
                    }
                    history.check();
                });
                catchUp();
            }
        }

        void catchUp() {
            WITH_PIPELINE.forEach(project -> run(() -> catchUp(project)));
        }

        private void catchUp(long project) {
            if (!history.isLoaded()) {
                return;
            }
            try {
                catchUp.project(project, this::clock);
            } catch (GenericEntityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The status of each deal that has not ended, by the columns of this node. */
        Map<Long, String> shown() {
            DealSnapshot snapshot = history.upToDate();
            Map<Long, String> shown = new TreeMap<>();
            DealCursor cursor = snapshot.newest();
            while (cursor.next()) {
                if (!store.hasUnreadable(cursor.dealId())) {
                    shown.put(cursor.dealId(), snapshot.statuses().get(cursor.status()));
                }
            }
            return shown;
        }
    }

    /** The store of both nodes, in which rows may get unreadable. */
    final class Store implements DealVersions {

        private final InMemoryDealVersions rows = new InMemoryDealVersions();
        private final Set<Long> corrupt = new HashSet<>();

        void corruptOne() {
            List<DealVersion> all = new ArrayList<>();
            rows.after(0, all::add);
            if (!all.isEmpty()) {
                corrupt.add(all.get(random.nextInt(all.size())).sequence());
            }
        }

        /** A node goes on with what it read before a row got unreadable. */
        boolean hasUnreadable(long deal) {
            return rows.rowsOf(List.of(deal)).stream().anyMatch(row -> corrupt.contains(row.sequence()));
        }

        private Consumer<DealVersion> readable(Consumer<DealVersion> each) {
            return row -> {
                if (!corrupt.contains(row.sequence())) {
                    each.accept(row);
                }
            };
        }

        @Override
        public void append(Collection<DealVersion> versions) {
            othersAct();
            rows.append(versions);
        }

        @Override
        public void after(long sequence, Consumer<DealVersion> each) {
            othersAct();
            rows.after(sequence, readable(each));
        }

        @Override
        public void ofDeals(Collection<Long> dealIds, Consumer<DealVersion> each) {
            othersAct();
            rows.ofDeals(dealIds, readable(each));
        }

        @Override
        public void replace(Collection<DealVersion> known, Collection<DealVersion> versions) {
            othersAct();
            rows.replace(known, versions);
        }

        @Override
        public long count() {
            return rows.count();
        }
    }
}
