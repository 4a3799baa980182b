package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.history.DealVersions;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.MinorUnits;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.java.ao.Query;

/** Deal versions in Active Objects. A row's id, which the database hands out in ascending order, is its sequence number. */
@Named
public class AoDealVersions implements DealVersions {

    /** Databases bound the number of arguments of one statement. */
    private static final int VALUES_AT_ONCE = 500;

    private static final int ROWS_AT_ONCE = 10_000;

    private static final String COLUMNS =
            "ID, ISSUE_ID, PROJECT_ID, STATUS_ID, AMOUNT, CURRENCY, PROBABILITY, CATEGORY, CLOSE_DAY, "
                    + "OWNER_KEY, NEXT_STEP, NEXT_STEP_DAY, LOSS_REASON, VALID_FROM, CHANGE_ID, DELETED";

    private final ActiveObjects ao;
    private final ClusterLockService locks;
    private final StoreChanges changes;
    private final int rowsAtOnce;

    @Inject
    public AoDealVersions(ActiveObjects ao, ClusterLockService locks) {
        this(ao, locks, ROWS_AT_ONCE);
    }

    AoDealVersions(ActiveObjects ao, ClusterLockService locks, int rowsAtOnce) {
        this.ao = ao;
        this.locks = locks;
        this.rowsAtOnce = rowsAtOnce;
        this.changes = new StoreChanges(ao);
    }

    @Override
    public void append(Collection<DealVersion> versions) {
        changes.whole(() -> versions.forEach(this::insert));
    }

    /** Page by page, because some databases hand over a result only when they hold all of it in memory. */
    @Override
    public void after(long sequence, Consumer<DealVersion> each) {
        try (ReadableRows rows = new ReadableRows(DealVersionEntity.class)) {
            int last = Math.toIntExact(sequence);
            Page page;
            do {
                page = new Page(last);
                page.read(rows, each);
                last = page.last;
            } while (page.count == rowsAtOnce);
        }
    }

    /** The rows that follow a row, no more than are read at once. */
    private final class Page {

        private int last;
        private int count;

        Page(int after) {
            this.last = after;
        }

        void read(ReadableRows rows, Consumer<DealVersion> each) {
            Query inOrder =
                    Query.select(COLUMNS).where("ID > ?", last).order("ID").limit(rowsAtOnce);
            ao.stream(DealVersionEntity.class, inOrder, row -> {
                last = row.getID();
                count++;
                rows.read(row, AoDealVersions::version).ifPresent(each);
            });
        }
    }

    @Override
    public void ofDeals(Collection<Long> dealIds, Consumer<DealVersion> each) {
        hand(
                inParts(dealIds).stream()
                        .map(some -> Query.select(COLUMNS).where(issueIn(some), some.toArray()))
                        .toList(),
                each);
    }

    /** A deal with a version that cannot be read keeps its other versions: each holds until the next that can be read. */
    private void hand(List<Query> queries, Consumer<DealVersion> each) {
        try (ReadableRows rows = new ReadableRows(DealVersionEntity.class)) {
            for (Query query : queries) {
                ao.stream(DealVersionEntity.class, query, row -> rows.read(row, AoDealVersions::version)
                        .ifPresent(each));
            }
        }
    }

    @Override
    public void replace(Collection<DealVersion> known, Collection<DealVersion> versions) {
        // of two rebuilds of a deal the second has to see the rows of the first, or neither takes the other's away
        changes.alone(locks, "io.pipewright.history.replace", () -> {
            remove(replaced(known, versions));
            versions.forEach(this::insert);
        });
    }

    @Override
    public long count() {
        return ao.count(DealVersionEntity.class);
    }

    /** The ids of the rows that are known, and of those of the same changes as given versions. */
    private List<Long> replaced(Collection<DealVersion> known, Collection<DealVersion> versions) {
        Set<Long> sequences = known.stream().map(DealVersion::sequence).collect(Collectors.toSet());
        Map<Long, Set<Long>> given = versions.stream()
                .collect(Collectors.groupingBy(
                        DealVersion::dealId, Collectors.mapping(DealVersion::changeId, Collectors.toSet())));
        Set<Long> deals = new HashSet<>(given.keySet());
        known.forEach(version -> deals.add(version.dealId()));
        List<Long> ids = new ArrayList<>();
        for (List<Long> some : inParts(deals)) {
            Query rows = Query.select("ID, ISSUE_ID, CHANGE_ID").where(issueIn(some), some.toArray());
            ao.stream(DealVersionEntity.class, rows, row -> {
                if (sequences.contains((long) row.getID())
                        || given.getOrDefault(row.getIssueId(), Set.of()).contains(row.getChangeId())) {
                    ids.add((long) row.getID());
                }
            });
        }
        return ids;
    }

    private void remove(List<Long> rows) {
        for (List<Long> some : inParts(rows)) {
            ao.deleteWithSQL(DealVersionEntity.class, among("ID", some), some.toArray());
        }
    }

    private static String issueIn(List<Long> deals) {
        return among("ISSUE_ID", deals);
    }

    private static String among(String column, List<Long> values) {
        return Among.values(column, values.size());
    }

    private static List<List<Long>> inParts(Collection<Long> values) {
        List<Long> all = List.copyOf(values);
        List<List<Long>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += VALUES_AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + VALUES_AT_ONCE)));
        }
        return parts;
    }

    private void insert(DealVersion version) {
        DealState state = version.state();
        Map<String, Object> row = new HashMap<>();
        row.put("ISSUE_ID", version.dealId());
        row.put("PROJECT_ID", state.projectId());
        row.put("STATUS_ID", state.statusId());
        row.put(
                "AMOUNT",
                state.amount()
                        .map(amount -> MinorUnits.of(amount, MinorUnits.MOST_DECIMALS))
                        .orElse(null));
        row.put("CURRENCY", state.currency().map(Currency::getCurrencyCode).orElse(null));
        row.put(
                "PROBABILITY",
                state.probability()
                        .map(probability ->
                                probability.percent().movePointRight(2).intValueExact())
                        .orElse(null));
        row.put("CATEGORY", state.category().map(ForecastCategory::code).orElse(null));
        row.put("CLOSE_DAY", state.closeDate().map(LocalDate::toEpochDay).orElse(null));
        row.put("OWNER_KEY", state.owner().map(UserKey::value).orElse(null));
        row.put("NEXT_STEP", state.hasNextStep());
        row.put("NEXT_STEP_DAY", state.nextStepDate().map(LocalDate::toEpochDay).orElse(null));
        row.put("LOSS_REASON", state.lossReason().orElse(null));
        row.put("VALID_FROM", version.validFrom().toEpochMilli());
        row.put("CHANGE_ID", version.changeId());
        row.put("DELETED", version.deleted());
        ao.create(DealVersionEntity.class, row);
    }

    private static DealVersion version(DealVersionEntity row) {
        return new DealVersion(
                row.getID(),
                row.getIssueId(),
                state(row),
                Instant.ofEpochMilli(row.getValidFrom()),
                row.getChangeId(),
                row.isDeleted());
    }

    private static DealState state(DealVersionEntity row) {
        return new DealState(
                row.getProjectId(),
                row.getStatusId(),
                Optional.ofNullable(row.getAmount())
                        .map(finest -> BigDecimal.valueOf(finest, MinorUnits.MOST_DECIMALS)),
                Optional.ofNullable(row.getCurrency()).map(Currency::getInstance),
                Optional.ofNullable(row.getProbability())
                        .map(hundredths -> new Probability(BigDecimal.valueOf(hundredths, 2))),
                Optional.ofNullable(row.getCategory())
                        .map(code -> ForecastCategory.ofCode(code).orElseThrow()),
                Optional.ofNullable(row.getCloseDay()).map(LocalDate::ofEpochDay),
                Optional.ofNullable(row.getOwnerKey()).map(UserKey::new),
                row.isNextStep(),
                Optional.ofNullable(row.getNextStepDay()).map(LocalDate::ofEpochDay),
                Optional.ofNullable(row.getLossReason()));
    }
}
