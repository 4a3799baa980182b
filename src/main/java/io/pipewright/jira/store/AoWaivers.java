package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import io.pipewright.deal.DealId;
import io.pipewright.exit.Waiver;
import io.pipewright.exit.Waivers;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Waivers in Active Objects; rows are only ever added, one for each criterion of a deal. */
@Named
public class AoWaivers implements Waivers {

    private final ActiveObjects ao;
    private final ClusterLockService locks;
    private final StoreChanges changes;

    @Inject
    public AoWaivers(ActiveObjects ao, ClusterLockService locks) {
        this.ao = ao;
        this.locks = locks;
        this.changes = new StoreChanges(ao);
    }

    @Override
    public Map<Long, Waiver> ofDeal(DealId deal) {
        return first(Query.select().where("ISSUE_ID = ?", deal.value()));
    }

    @Override
    public Waiver append(Waiver waiver) {
        return changes.alone(locks, "io.pipewright.waivers." + waiver.deal().value(), () -> {
            Query same = Query.select()
                    .where("ISSUE_ID = ? AND CRITERION_ID = ?", waiver.deal().value(), waiver.criterionId());
            Waiver first = first(same).get(waiver.criterionId());
            if (first == null) {
                create(waiver);
            }
            return first == null ? waiver : first;
        });
    }

    private Map<Long, Waiver> first(Query waivers) {
        Map<Long, Waiver> first = new HashMap<>();
        ReadableRows.of(WaiverEntity.class, ao.find(WaiverEntity.class, waivers.order("ID")), AoWaivers::waiver)
                .forEach(waiver -> first.putIfAbsent(waiver.criterionId(), waiver));
        return first;
    }

    private void create(Waiver waiver) {
        ao.create(
                WaiverEntity.class,
                new DBParam("ISSUE_ID", waiver.deal().value()),
                new DBParam("CRITERION_ID", waiver.criterionId()),
                new DBParam("REASON", waiver.reason()),
                new DBParam("WAIVED_BY", waiver.stamp().by().value()),
                new DBParam("WAIVED_AT", waiver.stamp().at().toEpochMilli()));
    }

    private static Waiver waiver(WaiverEntity row) {
        return new Waiver(
                row.getCriterionId(),
                new DealId(row.getIssueId()),
                new Stamp(new UserKey(row.getWaivedBy()), Instant.ofEpochMilli(row.getWaivedAt())),
                row.getReason());
    }
}
