package io.pipewright.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A waiver of a criterion for a deal; only ever added. WAIVED_AT is milliseconds since 1970 UTC. */
@Preload
@Table("WAIVER")
public interface WaiverEntity extends Entity {

    @NotNull
    @Indexed
    Long getIssueId();

    void setIssueId(Long issueId);

    @NotNull
    Long getCriterionId();

    void setCriterionId(Long criterionId);

    @StringLength(StringLength.UNLIMITED)
    String getReason();

    void setReason(String reason);

    @NotNull
    String getWaivedBy();

    void setWaivedBy(String waivedBy);

    @NotNull
    Long getWaivedAt();

    void setWaivedAt(Long waivedAt);
}
