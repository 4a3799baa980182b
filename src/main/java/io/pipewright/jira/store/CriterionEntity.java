package io.pipewright.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * An exit criterion; either DELIVERED names words that come with the app, or TITLE and HELP hold an administrator's own.
 * Times are milliseconds since 1970 UTC; an empty revision stands for one that nobody has changed.
 */
@Preload
@Table("CRITERION")
public interface CriterionEntity extends Entity {

    @NotNull
    @Indexed
    Long getProjectId();

    void setProjectId(Long projectId);

    @NotNull
    String getStageKey();

    void setStageKey(String stageKey);

    int getPlace();

    void setPlace(int place);

    boolean isRequired();

    void setRequired(boolean required);

    boolean isRetired();

    void setRetired(boolean retired);

    String getDelivered();

    void setDelivered(String delivered);

    @StringLength(255)
    String getTitle();

    void setTitle(String title);

    @StringLength(StringLength.UNLIMITED)
    String getHelp();

    void setHelp(String help);

    @NotNull
    String getKind();

    void setKind(String kind);

    @StringLength(StringLength.UNLIMITED)
    String getParams();

    void setParams(String params);

    Long getRevision();

    void setRevision(Long revision);

    String getChangedBy();

    void setChangedBy(String changedBy);

    Long getChangedAt();

    void setChangedAt(Long changedAt);

    Long getPlacedIn();

    void setPlacedIn(Long placedIn);

    String getPlacedBy();

    void setPlacedBy(String placedBy);

    Long getPlacedAt();

    void setPlacedAt(Long placedAt);
}
