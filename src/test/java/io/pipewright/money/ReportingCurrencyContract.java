package io.pipewright.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.Test;

/** What {@link ReportingCurrency} promises, for every class that answers the port. */
public abstract class ReportingCurrencyContract {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency KRW = Currency.getInstance("KRW");

    /** The setting under test, not chosen yet; the same object each time, as a node keeps one. */
    protected abstract ReportingCurrency reporting();

    /** The same setting as another node of the cluster uses it. */
    protected ReportingCurrency elsewhere() {
        return reporting();
    }

    @Test
    public void asLongAsNobodyHasChosen_theCompanyReportsInDollars() {
        assertThat(reporting().chosen()).isEmpty();
        assertThat(reporting().current()).isEqualTo(Currency.getInstance("USD"));
    }

    @Test
    public void aChoiceOnOneNodeIsSeenByTheOthersAtOnce_whateverTheyReadBefore() {
        reporting().choose(EUR);
        assertThat(elsewhere().current()).isEqualTo(EUR);

        reporting().choose(KRW);
        assertThat(elsewhere().chosen()).contains(KRW);

        elsewhere().choose(EUR);
        assertThat(reporting().current()).isEqualTo(EUR);
    }
}
