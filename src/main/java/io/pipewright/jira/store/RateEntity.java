package io.pipewright.jira.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** A rate of exchange; only ever added. RATE is plain decimal text, VALID_DAY counts days from 1970. */
@Preload
@Table("RATE")
public interface RateEntity extends Entity {

    @NotNull
    String getFromCurrency();

    void setFromCurrency(String fromCurrency);

    @NotNull
    String getToCurrency();

    void setToCurrency(String toCurrency);

    @NotNull
    String getRate();

    void setRate(String rate);

    @NotNull
    Long getValidDay();

    void setValidDay(Long validDay);

    String getEnteredBy();

    void setEnteredBy(String enteredBy);

    @NotNull
    Long getEnteredAt();

    void setEnteredAt(Long enteredAt);
}
