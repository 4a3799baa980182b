package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
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

/** Waivers in Active Objects; rows are only ever added. */
@Named
public class AoWaivers implements Waivers {

    private final ActiveObjects ao;
    private final StoreChanges changes;

    @Inject
    public AoWaivers(ActiveObjects ao) {
        this.ao = ao;
        this.changes = new StoreChanges(ao);
    }

    @Override
    public Map<Long, Waiver> ofDeal(DealId deal) {
        Query inOrder = Query.select().where("ISSUE_ID = ?", deal.value()).order("ID");
        Map<Long, Waiver> first = new HashMap<>();
        ReadableRows.of(WaiverEntity.class, ao.find(WaiverEntity.class, inOrder), AoWaivers::waiver)
                .forEach(waiver -> first.putIfAbsent(waiver.criterionId(), waiver));
        return first;
    }

    @Override
    public void append(Waiver waiver) {
        changes.whole(() -> ao.create(
                WaiverEntity.class,
                new DBParam("ISSUE_ID", waiver.deal().value()),
                new DBParam("CRITERION_ID", waiver.criterionId()),
                new DBParam("REASON", waiver.reason()),
                new DBParam("WAIVED_BY", waiver.stamp().by().value()),
                new DBParam("WAIVED_AT", waiver.stamp().at().toEpochMilli())));
    }

    private static Waiver waiver(WaiverEntity row) {
        return new Waiver(
                row.getCriterionId(),
                new DealId(row.getIssueId()),
                new Stamp(new UserKey(row.getWaivedBy()), Instant.ofEpochMilli(row.getWaivedAt())),
                row.getReason());
    }
}
