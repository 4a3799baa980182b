package io.pipewright.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A project's pipeline. */
@Preload
@Table("PIPELINE")
public interface PipelineEntity extends Entity {

    @NotNull
    @Unique
    Long getProjectId();

    void setProjectId(Long projectId);

    @NotNull
    String getTemplate();

    void setTemplate(String template);

    /** A random number, another one after each change of the pipeline, its stages or its criteria; see {@link KeptRows}. */
    Long getChangeId();

    void setChangeId(Long changeId);
}
