package io.pipewright.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * An answer to a criterion; only ever added, REPLACED once a later one counts. WHEN_DAY is days since 1970, ANSWERED_AT milliseconds since
 * 1970 UTC.
 */
@Preload
@Table("ANSWER")
public interface AnswerEntity extends Entity {

    @NotNull
    @Indexed
    Long getIssueId();

    void setIssueId(Long issueId);

    @NotNull
    Long getCriterionId();

    void setCriterionId(Long criterionId);

    @NotNull
    String getVerdict();

    void setVerdict(String verdict);

    Long getWhenDay();

    void setWhenDay(Long whenDay);

    @StringLength(StringLength.UNLIMITED)
    String getEvidence();

    void setEvidence(String evidence);

    @NotNull
    String getAnsweredBy();

    void setAnsweredBy(String answeredBy);

    @NotNull
    Long getAnsweredAt();

    void setAnsweredAt(Long answeredAt);

    Boolean getReplaced();

    void setReplaced(Boolean replaced);
}
