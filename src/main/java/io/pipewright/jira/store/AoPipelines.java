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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.java.ao.DBParam;

/** Pipelines in Active Objects, each read with two queries, and with one query of one row as long as nobody changes it. */
@Named
public class AoPipelines implements Pipelines {

    private record StageOf(long projectId, Stage stage) {}

    private record Head(long projectId, String template, Optional<Long> changeId) {
        Pipeline with(List<StageOf> stages) {
            return new Pipeline(
                    projectId, template, stages.stream().map(StageOf::stage).toList());
        }
    }

    private final ActiveObjects ao;
    private final ClusterLockService locks;
    private final StoreChanges changes;
    private final KeptRows<StageEntity, StageOf> stages;

    /** Projects that have a pipeline, as far as this node has met them. */
    private final Set<Long> known = ConcurrentHashMap.newKeySet();

    @Inject
    public AoPipelines(ActiveObjects ao, ClusterLockService locks) {
        this.ao = ao;
        this.locks = locks;
        this.changes = new StoreChanges(ao);
        this.stages = new KeptRows<>(ao, StageEntity.class, AoPipelines::stageOf);
    }

    @Override
    public Optional<Pipeline> ofProject(long projectId) {
        Optional<Head> found = head(projectId);
        found.ifPresent(head -> known.add(projectId));
        return found.map(
                head -> head.with(stages.ofProject(projectId, head.changeId().orElse(null))));
    }

    private Optional<Head> head(long projectId) {
        return heads(ao.find(PipelineEntity.class, "PROJECT_ID = ?", projectId)).stream()
                .findFirst();
    }

    @Override
    public boolean exists(long projectId) {
        return known.contains(projectId) || ofProject(projectId).isPresent();
    }

    @Override
    public Collection<Pipeline> all() {
        Map<Long, List<StageOf>> ofAll =
                stages.values(ao.find(StageEntity.class)).stream().collect(Collectors.groupingBy(StageOf::projectId));
        return heads(ao.find(PipelineEntity.class)).stream()
                .map(head -> head.with(ofAll.getOrDefault(head.projectId(), List.of())))
                .toList();
    }

    @Override
    public boolean any(LongPredicate ofProject) {
        return known.stream().anyMatch(ofProject::test) || anyOfOthers(ofProject);
    }

    private boolean anyOfOthers(LongPredicate ofProject) {
        return heads(ao.find(PipelineEntity.class)).stream().map(Head::projectId).filter(known::add).toList().stream()
                .anyMatch(ofProject::test);
    }

    @Override
    public void save(Pipeline pipeline) {
        changes.alone(locks, lock(pipeline.projectId()), () -> {
            saveHead(pipeline);
            List<StageEntity> stored = new ArrayList<>(List.of(stages.stored(pipeline.projectId())));
            for (Stage stage : pipeline.stages()) {
                saveStage(pipeline.projectId(), stage, stored);
            }
            removeReadable(stored);
            KeptRows.changed(ao, pipeline.projectId());
        });
    }

    @Override
    public Optional<Stage> change(long projectId, String stageKey, UnaryOperator<Stage> decision) {
        return changes.alone(locks, lock(projectId), () -> asStored(projectId)
                .flatMap(pipeline -> pipeline.stage(stageKey))
                .map(now -> changed(projectId, now, decision.apply(now))));
    }

    private Optional<Pipeline> asStored(long projectId) {
        return head(projectId).map(head -> head.with(stages.values(stages.stored(projectId))));
    }

    private Stage changed(long projectId, Stage now, Stage next) {
        if (!next.equals(now)) {
            StageEntity[] rows = ao.find(StageEntity.class, "PROJECT_ID = ? AND STAGE_KEY = ?", projectId, next.key());
            saveStage(projectId, next, new ArrayList<>(List.of(rows)));
            KeptRows.changed(ao, projectId);
        }
        return next;
    }

    /** The name of the lock under which the stages and the criteria of a pipeline change. */
    static String lock(long projectId) {
        return "io.pipewright.pipeline." + projectId;
    }

    /** Whoever saves did not see the rows that cannot be read, so they are not taken away: somebody may yet mend them. */
    private void removeReadable(List<StageEntity> rows) {
        try (ReadableRows pass = new ReadableRows(StageEntity.class)) {
            rows.stream()
                    .filter(row -> pass.read(row, AoPipelines::stageOf).isPresent())
                    .forEach(ao::delete);
        }
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
                .filter(row -> stage.key().equals(row.getStageKey()))
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
        row.setRevision(stage.revision().number());
        row.setChangedBy(Revisions.by(stage.revision()));
        row.setChangedAt(Revisions.at(stage.revision()));
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

    private static List<Head> heads(PipelineEntity[] rows) {
        return ReadableRows.of(
                PipelineEntity.class,
                rows,
                row -> new Head(
                        row.getProjectId(),
                        Objects.requireNonNull(row.getTemplate()),
                        Optional.ofNullable(row.getChangeId())));
    }

    private static StageOf stageOf(StageEntity row) {
        return new StageOf(row.getProjectId(), stage(row));
    }

    private static Stage stage(StageEntity row) {
        return new Stage(
                Objects.requireNonNull(row.getStageKey()),
                row.getPlace(),
                Objects.requireNonNull(row.getStatusId()),
                StageKind.valueOf(row.getKind()),
                Probability.parse(row.getProbability()),
                ForecastCategory.ofCode(row.getCategory()).orElseThrow(),
                Optional.ofNullable(row.getRotDays()),
                row.getGuidance() == null ? "" : row.getGuidance(),
                Revisions.read(row.getRevision(), row.getChangedBy(), row.getChangedAt()));
    }
}
