package io.pipewright.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What somebody did to a deal; only ever added. DONE_AT is milliseconds since 1970 UTC, WHAT as {@link ReasonText} writes it. */
@Preload
@Table("JOURNAL")
public interface JournalEntity extends Entity {

    @NotNull
    @Indexed
    Long getIssueId();

    void setIssueId(Long issueId);

    @NotNull
    String getDoneBy();

    void setDoneBy(String doneBy);

    @NotNull
    Long getDoneAt();

    void setDoneAt(Long doneAt);

    @StringLength(StringLength.UNLIMITED)
    String getWhat();

    void setWhat(String what);
}
