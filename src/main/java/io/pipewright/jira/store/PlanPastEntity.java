package io.pipewright.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * How a task, or when {@code TASK_ID} is empty the frame of a plan, was before an edit: one row for each that the edit touched. Rows are
 * only added. {@code CHANGED_IN} is the revision in which the substance had last been changed before, empty for a task that was not there
 * yet; {@code NEXT_IN} is the one after the edit. Days count from 1970, times are milliseconds since 1970 UTC.
 */
@Preload
@Table("PLAN_PAST")
public interface PlanPastEntity extends Entity, TaskColumns {

    @NotNull
    @Indexed
    Long getIssueId();

    void setIssueId(Long issueId);

    @NotNull
    Long getEdit();

    void setEdit(Long edit);

    @NotNull
    String getKind();

    void setKind(String kind);

    @NotNull
    String getRecordedBy();

    void setRecordedBy(String recordedBy);

    @NotNull
    Long getRecordedAt();

    void setRecordedAt(Long recordedAt);

    @NotNull
    Long getNextIn();

    void setNextIn(Long nextIn);

    Long getTaskId();

    void setTaskId(Long taskId);

    Long getChangedIn();

    void setChangedIn(Long changedIn);

    @Override
    @StringLength(450)
    String getTitle();

    @Override
    void setTitle(String title);

    @Override
    String getSide();

    @Override
    void setSide(String side);

    @Override
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

    @StringLength(450)
    String getCompany();

    void setCompany(String company);

    @StringLength(450)
    String getGoal();

    void setGoal(String goal);

    Long getStartDay();

    void setStartDay(Long startDay);
}
