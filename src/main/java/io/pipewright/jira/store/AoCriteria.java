package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import io.pipewright.exit.condition.Conditions;
import io.pipewright.exit.condition.CriterionKind;
import io.pipewright.exit.criteria.Criteria;
import io.pipewright.exit.criteria.CriteriaChange;
import io.pipewright.exit.criteria.CriterionText;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.exit.criteria.NewCriterion;
import io.pipewright.exit.criteria.PipelineCriteria;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import net.java.ao.DBParam;

/**
 * Exit criteria in Active Objects. Changes of one pipeline take their turns under a lock that holds across the cluster; as long as nobody
 * changes them, reading them is one query of one row.
 */
@Named
public class AoCriteria implements Criteria {

    private final ActiveObjects ao;
    private final ClusterLockService locks;
    private final StoreChanges changes;
    private final KeptRows<CriterionEntity, ExitCriterion> criteria;

    @Inject
    public AoCriteria(ActiveObjects ao, ClusterLockService locks) {
        this.ao = ao;
        this.locks = locks;
        this.changes = new StoreChanges(ao);
        this.criteria = new KeptRows<>(ao, CriterionEntity.class, AoCriteria::criterion);
    }

    @Override
    public List<ExitCriterion> ofPipeline(long projectId) {
        return criteria.ofProject(projectId, changeId(projectId));
    }

    private Long changeId(long projectId) {
        return Stream.of(ao.find(PipelineEntity.class, "PROJECT_ID = ?", projectId))
                .findFirst()
                .map(PipelineEntity::getChangeId)
                .orElse(null);
    }

    @Override
    public List<ExitCriterion> change(long projectId, Function<PipelineCriteria, CriteriaChange> decision) {
        return changes.alone(locks, AoPipelines.lock(projectId), () -> {
            CriterionEntity[] rows = criteria.stored(projectId);
            List<ExitCriterion> now = criteria.values(rows);
            CriteriaChange change = decision.apply(new PipelineCriteria(now));
            List<ExitCriterion> stored = new ArrayList<>();
            change.added().forEach(criterion -> stored.add(create(projectId, criterion)));
            for (ExitCriterion next : change.next()) {
                if (!now.contains(next)) {
                    write(next, row(rows, projectId, next.id()));
                }
                stored.add(next);
            }
            if (!stored.equals(now)) {
                KeptRows.changed(ao, projectId);
            }
            return stored;
        });
    }

    private static CriterionEntity row(CriterionEntity[] rows, long projectId, long id) {
        return Stream.of(rows)
                .filter(row -> row.getID() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Project " + projectId + " has no criterion " + id));
    }

    private ExitCriterion create(long projectId, NewCriterion added) {
        CriterionEntity row = ao.create(
                CriterionEntity.class,
                new DBParam("PROJECT_ID", projectId),
                new DBParam("STAGE_KEY", added.draft().stageKey()),
                new DBParam("KIND", added.draft().condition().kind().code()));
        ExitCriterion criterion = added.storedAs(row.getID());
        write(criterion, row);
        return criterion;
    }

    private static void write(ExitCriterion criterion, CriterionEntity row) {
        row.setPlace(criterion.position());
        row.setRequired(criterion.required());
        row.setRetired(criterion.retired());
        row.setParams(TextMap.encode(criterion.condition().parameters()));
        if (criterion.text() instanceof CriterionText.Delivered delivered) {
            row.setDelivered(delivered.name());
        } else if (criterion.text() instanceof CriterionText.Written written) {
            row.setDelivered(null);
            row.setTitle(written.title());
            row.setHelp(written.help());
        }
        row.setRevision(criterion.revision().number());
        row.setChangedBy(Revisions.by(criterion.revision()));
        row.setChangedAt(Revisions.at(criterion.revision()));
        row.setPlacedIn(criterion.placed().number());
        row.setPlacedBy(Revisions.by(criterion.placed()));
        row.setPlacedAt(Revisions.at(criterion.placed()));
        row.save();
    }

    private static ExitCriterion criterion(CriterionEntity row) {
        CriterionKind kind = CriterionKind.ofCode(row.getKind()).orElseThrow();
        return new ExitCriterion(
                row.getID(),
                Objects.requireNonNull(row.getStageKey()),
                row.getPlace(),
                row.isRequired(),
                text(row),
                Conditions.of(kind, TextMap.decode(row.getParams())),
                row.isRetired(),
                Revisions.read(row.getRevision(), row.getChangedBy(), row.getChangedAt()),
                Revisions.read(row.getPlacedIn(), row.getPlacedBy(), row.getPlacedAt()));
    }

    private static CriterionText text(CriterionEntity row) {
        return row.getDelivered() != null
                ? new CriterionText.Delivered(row.getDelivered())
                : new CriterionText.Written(row.getTitle(), row.getHelp() == null ? "" : row.getHelp());
    }
}
