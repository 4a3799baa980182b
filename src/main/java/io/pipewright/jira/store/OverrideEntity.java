package io.pipewright.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** A rep's own probability or category of a deal, kept until it is reset to the stage default. */
@Preload
@Table("OVERRIDE")
public interface OverrideEntity extends Entity {

    @NotNull
    @Indexed
    Long getIssueId();

    void setIssueId(Long issueId);

    @NotNull
    String getField();

    void setField(String field);

    @NotNull
    String getChosen();

    void setChosen(String chosen);
}
