package io.pipewright.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The id of one thing that set-up made, by its permanent name. */
@Preload
@Table("SETUP_ITEM")
public interface SetupItemEntity extends Entity {

    @NotNull
    @Unique
    @StringLength(120)
    String getItemName();

    void setItemName(String itemName);

    @NotNull
    String getItemId();

    void setItemId(String itemId);
}
