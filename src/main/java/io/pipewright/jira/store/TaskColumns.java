package io.pipewright.jira.store;

/** What the row of a task and the rows of its past say alike: the content, and by whom and when it was done or deleted. */
interface TaskColumns {

    String getTitle();

    void setTitle(String title);

    String getSide();

    void setSide(String side);

    Long getTargetDay();

    void setTargetDay(Long targetDay);

    String getOwnerKey();

    void setOwnerKey(String ownerKey);

    String getOwnerName();

    void setOwnerName(String ownerName);

    String getNote();

    void setNote(String note);

    boolean isAfterContract();

    void setAfterContract(boolean afterContract);

    String getWaitsFor();

    void setWaitsFor(String waitsFor);

    Integer getWorkDays();

    void setWorkDays(Integer workDays);

    String getStep();

    void setStep(String step);

    String getDoneBy();

    void setDoneBy(String doneBy);

    Long getDoneAt();

    void setDoneAt(Long doneAt);

    String getDeletedBy();

    void setDeletedBy(String deletedBy);

    Long getDeletedAt();

    void setDeletedAt(Long deletedAt);
}
