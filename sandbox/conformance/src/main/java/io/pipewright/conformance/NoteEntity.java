package io.pipewright.conformance;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A row to try the store with. */
@Table("NOTE")
public interface NoteEntity extends Entity {

    @NotNull
    @Unique
    String getNoteName();

    void setNoteName(String noteName);

    Long getAmount();

    void setAmount(Long amount);
}
