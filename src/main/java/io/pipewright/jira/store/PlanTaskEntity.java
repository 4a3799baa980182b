package io.pipewright.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A task of a close plan; a deleted one stays, marked. Days count from 1970, times are milliseconds since 1970 UTC. */
@Preload
@Table("PLAN_TASK")
public interface PlanTaskEntity extends Entity, TaskColumns {

    @NotNull
    @Indexed
    Long getIssueId();

    void setIssueId(Long issueId);

    @NotNull
    Long getRevision();

    void setRevision(Long revision);

    @Override
    @NotNull
    @StringLength(450)
    String getTitle();

    @Override
    void setTitle(String title);

    @Override
    @NotNull
    String getSide();

    @Override
    void setSide(String side);

    @Override
    @NotNull
    Long getTargetDay();

    @Override
    void setTargetDay(Long targetDay);

    @Override
    String getOwnerKey();

    @Override
    void setOwnerKey(String ownerKey);

    @Override
    @StringLength(450)
    String getOwnerName();

    @Override
    void setOwnerName(String ownerName);

    @Override
    @StringLength(StringLength.UNLIMITED)
    String getNote();

    @Override
    void setNote(String note);

    @Override
    boolean isAfterContract();

    @Override
    void setAfterContract(boolean afterContract);

    @Override
    String getDoneBy();

    @Override
    void setDoneBy(String doneBy);

    @Override
    Long getDoneAt();

    @Override
    void setDoneAt(Long doneAt);

    @Override
    String getDeletedBy();

    @Override
    void setDeletedBy(String deletedBy);

    @Override
    Long getDeletedAt();

    @Override
    void setDeletedAt(Long deletedAt);

    @NotNull
    String getChangedBy();

    void setChangedBy(String changedBy);

    @NotNull
    Long getChangedAt();

    void setChangedAt(Long changedAt);

    @NotNull
    Long getAddedIn();

    void setAddedIn(Long addedIn);

    @NotNull
    Long getChangedIn();

    void setChangedIn(Long changedIn);

    @Override
    String getWaitsFor();

    @Override
    void setWaitsFor(String waitsFor);

    @Override
    Integer getWorkDays();

    @Override
    void setWorkDays(Integer workDays);

    @Override
    String getStep();

    @Override
    void setStep(String step);

    Long getEdit();

    void setEdit(Long edit);
}
