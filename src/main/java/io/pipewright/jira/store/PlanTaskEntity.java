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
public interface PlanTaskEntity extends Entity {

    @NotNull
    @Indexed
    Long getIssueId();

    void setIssueId(Long issueId);

    @NotNull
    Long getRevision();

    void setRevision(Long revision);

    @NotNull
    @StringLength(450)
    String getTitle();

    void setTitle(String title);

    @NotNull
    String getSide();

    void setSide(String side);

    @NotNull
    Long getTargetDay();

    void setTargetDay(Long targetDay);

    String getOwnerKey();

    void setOwnerKey(String ownerKey);

    @StringLength(450)
    String getOwnerName();

    void setOwnerName(String ownerName);

    @StringLength(StringLength.UNLIMITED)
    String getNote();

    void setNote(String note);

    boolean isAfterContract();

    void setAfterContract(boolean afterContract);

    String getDoneBy();

    void setDoneBy(String doneBy);

    Long getDoneAt();

    void setDoneAt(Long doneAt);

    String getDeletedBy();

    void setDeletedBy(String deletedBy);

    Long getDeletedAt();

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
}
