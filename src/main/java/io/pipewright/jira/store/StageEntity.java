package io.pipewright.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * A stage of a pipeline; percentages are plain decimal text, times milliseconds since 1970 UTC. An empty revision stands for a stage that
 * nobody has changed.
 */
@Preload
@Table("STAGE")
public interface StageEntity extends Entity {

    @NotNull
    @Indexed
    Long getProjectId();

    void setProjectId(Long projectId);

    @NotNull
    String getStageKey();

    void setStageKey(String stageKey);

    int getPlace();

    void setPlace(int place);

    @NotNull
    String getStatusId();

    void setStatusId(String statusId);

    @NotNull
    String getKind();

    void setKind(String kind);

    @NotNull
    String getProbability();

    void setProbability(String probability);

    @NotNull
    String getCategory();

    void setCategory(String category);

    Integer getRotDays();

    void setRotDays(Integer rotDays);

    @StringLength(StringLength.UNLIMITED)
    String getGuidance();

    void setGuidance(String guidance);

    Long getRevision();

    void setRevision(Long revision);

    String getChangedBy();

    void setChangedBy(String changedBy);

    Long getChangedAt();

    void setChangedAt(Long changedAt);
}
