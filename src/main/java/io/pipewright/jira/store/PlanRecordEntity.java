package io.pipewright.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * What belongs to a close plan as a whole: one row of kind {@code plan} with its revision, its number of edits and its
 * frame, and a row of kind {@code agreement} for each agreement, with who marked it as a mistake. Days count from
 * 1970, times are milliseconds since 1970 UTC.
 */
@Preload
@Table("PLAN_RECORD")
public interface PlanRecordEntity extends Entity {

    @NotNull
    @Indexed
    Long getIssueId();

    void setIssueId(Long issueId);

    @NotNull
    String getKind();

    void setKind(String kind);

    @NotNull
    Long getRevision();

    void setRevision(Long revision);

    Long getStartDay();

    void setStartDay(Long startDay);

    Long getStartChangedIn();

    void setStartChangedIn(Long startChangedIn);

    String getAgreementKind();

    void setAgreementKind(String agreementKind);

    @StringLength(450)
    String getCustomer();

    void setCustomer(String customer);

    Long getAgreedDay();

    void setAgreedDay(Long agreedDay);

    String getChannel();

    void setChannel(String channel);

    @NotNull
    String getRecordedBy();

    void setRecordedBy(String recordedBy);

    @NotNull
    Long getRecordedAt();

    void setRecordedAt(Long recordedAt);

    @StringLength(450)
    String getCompany();

    void setCompany(String company);

    @StringLength(450)
    String getGoal();

    void setGoal(String goal);

    Long getEdit();

    void setEdit(Long edit);

    String getMistakeBy();

    void setMistakeBy(String mistakeBy);

    Long getMistakeAt();

    void setMistakeAt(Long mistakeAt);

    @StringLength(450)
    String getMistakeReason();

    void setMistakeReason(String mistakeReason);
}
