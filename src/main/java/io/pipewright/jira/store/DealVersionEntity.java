package io.pipewright.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/**
 * A version of a deal; the row's id is its sequence number. AMOUNT counts ten-thousandths of the currency's main unit,
 * whatever the currency: none has more decimals, so nothing is lost when a deal has another currency or none.
 * PROBABILITY counts hundredths of a percent, CLOSE_DAY and NEXT_STEP_DAY days from 1970, VALID_FROM milliseconds since 1970 UTC.
 */
@Preload
@Table("DEAL_VERSION")
public interface DealVersionEntity extends Entity {

    @NotNull
    @Indexed
    Long getIssueId();

    void setIssueId(Long issueId);

    @NotNull
    Long getProjectId();

    void setProjectId(Long projectId);

    @NotNull
    String getStatusId();

    void setStatusId(String statusId);

    Long getAmount();

    void setAmount(Long amount);

    String getCurrency();

    void setCurrency(String currency);

    Integer getProbability();

    void setProbability(Integer probability);

    String getCategory();

    void setCategory(String category);

    Long getCloseDay();

    void setCloseDay(Long closeDay);

    String getOwnerKey();

    void setOwnerKey(String ownerKey);

    boolean isNextStep();

    void setNextStep(boolean nextStep);

    Long getNextStepDay();

    void setNextStepDay(Long nextStepDay);

    String getLossReason();

    void setLossReason(String lossReason);

    @NotNull
    Long getValidFrom();

    void setValidFrom(Long validFrom);

    @NotNull
    Long getChangeId();

    void setChangeId(Long changeId);

    boolean isDeleted();

    void setDeleted(boolean deleted);
}
