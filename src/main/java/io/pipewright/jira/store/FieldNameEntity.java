package io.pipewright.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A name that one of our custom fields has had; only ever added. */
@Preload
@Table("FIELD_NAME")
public interface FieldNameEntity extends Entity {

    @NotNull
    String getFieldKey();

    void setFieldKey(String fieldKey);

    @NotNull
    @StringLength(255)
    String getSeenName();

    void setSeenName(String seenName);
}
