package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.pipewright.exit.condition.Conditions;
import io.pipewright.exit.condition.CriterionKind;
import io.pipewright.exit.criteria.Criteria;
import io.pipewright.exit.criteria.CriterionText;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.exit.criteria.NewCriterion;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.DBParam;

/** Exit criteria in Active Objects. */
@Named
public class AoCriteria implements Criteria {

    private final ActiveObjects ao;
    private final StoreChanges changes;

    @Inject
    public AoCriteria(ActiveObjects ao) {
        this.ao = ao;
        this.changes = new StoreChanges(ao);
    }

    @Override
    public List<ExitCriterion> ofPipeline(long projectId) {
        return ReadableRows.of(CriterionEntity.class, rows(projectId), AoCriteria::criterion);
    }

    @Override
    public List<ExitCriterion> add(long projectId, List<NewCriterion> added) {
        return changes.whole(() ->
                added.stream().map(criterion -> create(projectId, criterion)).toList());
    }

    @Override
    public void save(long projectId, List<ExitCriterion> changed) {
        changes.whole(() -> {
            Map<Long, CriterionEntity> rows = Stream.of(rows(projectId))
                    .collect(Collectors.toMap(row -> (long) row.getID(), Function.identity()));
            for (ExitCriterion criterion : changed) {
                write(criterion, stored(rows, projectId, criterion.id()));
            }
        });
    }

    private static CriterionEntity stored(Map<Long, CriterionEntity> rows, long projectId, long id) {
        CriterionEntity row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("Project " + projectId + " has no criterion " + id);
        }
        return row;
    }

    private CriterionEntity[] rows(long projectId) {
        return ao.find(CriterionEntity.class, "PROJECT_ID = ?", projectId);
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
                row.isRetired());
    }

    private static CriterionText text(CriterionEntity row) {
        return row.getDelivered() != null
                ? new CriterionText.Delivered(row.getDelivered())
                : new CriterionText.Written(row.getTitle(), row.getHelp() == null ? "" : row.getHelp());
    }
}
