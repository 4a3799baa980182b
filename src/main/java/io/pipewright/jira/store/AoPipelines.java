package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.DBParam;

/** Pipelines in Active Objects, each read with two queries. */
@Named
public class AoPipelines implements Pipelines {

    private final ActiveObjects ao;
    private final ClusterLockService locks;
    private final StoreChanges changes;

    @Inject
    public AoPipelines(ActiveObjects ao, ClusterLockService locks) {
        this.ao = ao;
        this.locks = locks;
        this.changes = new StoreChanges(ao);
    }

    @Override
    public Optional<Pipeline> ofProject(long projectId) {
        PipelineEntity[] found = ao.find(PipelineEntity.class, "PROJECT_ID = ?", projectId);
        return Stream.of(found)
                .findFirst()
                .map(row -> pipeline(row, List.of(ao.find(StageEntity.class, "PROJECT_ID = ?", projectId))));
    }

    @Override
    public Collection<Pipeline> all() {
        Map<Long, List<StageEntity>> stages =
                Stream.of(ao.find(StageEntity.class)).collect(Collectors.groupingBy(StageEntity::getProjectId));
        return Stream.of(ao.find(PipelineEntity.class))
                .map(row -> pipeline(row, stages.getOrDefault(row.getProjectId(), List.of())))
                .toList();
    }

    @Override
    public void save(Pipeline pipeline) {
        changes.alone(locks, "io.pipewright.pipeline." + pipeline.projectId(), () -> {
            saveHead(pipeline);
            List<StageEntity> stored =
                    new ArrayList<>(List.of(ao.find(StageEntity.class, "PROJECT_ID = ?", pipeline.projectId())));
            for (Stage stage : pipeline.stages()) {
                saveStage(pipeline.projectId(), stage, stored);
            }
            stored.forEach(ao::delete);
        });
    }

    private void saveHead(Pipeline pipeline) {
        PipelineEntity[] found = ao.find(PipelineEntity.class, "PROJECT_ID = ?", pipeline.projectId());
        if (found.length == 0) {
            ao.create(
                    PipelineEntity.class,
                    new DBParam("PROJECT_ID", pipeline.projectId()),
                    new DBParam("TEMPLATE", pipeline.template()));
        } else {
            found[0].setTemplate(pipeline.template());
            found[0].save();
        }
    }

    private void saveStage(long projectId, Stage stage, List<StageEntity> stored) {
        Optional<StageEntity> same = stored.stream()
                .filter(row -> row.getStageKey().equals(stage.key()))
                .findFirst();
        same.ifPresent(stored::remove);
        StageEntity row = same.orElseGet(() -> created(projectId, stage));
        row.setPlace(stage.position());
        row.setStatusId(stage.statusId());
        row.setKind(stage.kind().name());
        row.setProbability(stage.defaultProbability().percent().toPlainString());
        row.setCategory(stage.defaultCategory().code());
        row.setRotDays(stage.rotDays().orElse(null));
        row.setGuidance(stage.guidance());
        row.save();
    }

    private StageEntity created(long projectId, Stage stage) {
        return ao.create(
                StageEntity.class,
                new DBParam("PROJECT_ID", projectId),
                new DBParam("STAGE_KEY", stage.key()),
                new DBParam("STATUS_ID", stage.statusId()),
                new DBParam("KIND", stage.kind().name()),
                new DBParam("PROBABILITY", stage.defaultProbability().percent().toPlainString()),
                new DBParam("CATEGORY", stage.defaultCategory().code()));
    }

    private static Pipeline pipeline(PipelineEntity row, List<StageEntity> stages) {
        return new Pipeline(
                row.getProjectId(),
                row.getTemplate(),
                stages.stream().map(AoPipelines::stage).toList());
    }

    private static Stage stage(StageEntity row) {
        return new Stage(
                row.getStageKey(),
                row.getPlace(),
                row.getStatusId(),
                StageKind.valueOf(row.getKind()),
                Probability.parse(row.getProbability()),
                ForecastCategory.ofCode(row.getCategory()).orElseThrow(),
                Optional.ofNullable(row.getRotDays()),
                row.getGuidance() == null ? "" : row.getGuidance());
    }
}
