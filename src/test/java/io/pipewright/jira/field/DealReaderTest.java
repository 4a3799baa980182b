package io.pipewright.jira.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import io.pipewright.deal.Probability;
import io.pipewright.jira.history.Changelog;
import io.pipewright.money.Amount;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.Test;

public class DealReaderTest {

    private final Changelog jira = new Changelog();
    private final Issue deal = jira.deal(1, "3");
    private final DealReader reader = new DealReader(jira.fields, jira.reporting);

    @Test
    public void aCurrencyOfTheSetupIsKnownByItsId_howeverItIsCalled() {
        choose(501, "미국 달러");

        assertThat(reader.currency(deal)).contains(Currency.getInstance("USD"));
    }

    @Test
    public void aCurrencyThatAnAdministratorAddedIsKnownByItsOwnText() {
        choose(777, "AUD");

        assertThat(reader.amount(deal).orElseThrow().currency()).isEqualTo(Currency.getInstance("AUD"));
        assertThat(jira.states().of(deal).currency()).contains(Currency.getInstance("AUD"));
    }

    @Test
    public void anAmountInAChoiceThatIsNoCurrencyCountsInNoOther() {
        choose(778, "Bitcoin");

        assertThat(reader.currency(deal)).isEmpty();
        assertThat(reader.amount(deal)).isEmpty();
        assertThat(jira.states().of(deal).amount()).contains(new BigDecimal("100"));
        assertThat(jira.states().of(deal).currency()).contains(ChosenCurrency.UNKNOWN);
    }

    @Test
    public void onlyWithoutAnyChoiceIsThereNoCurrency() {
        jira.set(deal, JiraDealFields.AMOUNT, 100.0);

        assertThat(jira.states().of(deal).currency()).isEmpty();
    }

    @Test
    public void anAmountForWhichNoCurrencyIsChosenIsInTheReportingCurrency() {
        jira.reporting.choose(Currency.getInstance("KRW"));
        jira.set(deal, JiraDealFields.AMOUNT, 100.0);

        assertThat(reader.amount(deal)).contains(new Amount(new BigDecimal("100.00"), Currency.getInstance("KRW")));
    }

    @Test
    public void c01_aStoredAmountWithMoreDecimalsThanItsCurrency_isRoundedInTheDeal_andKeptInTheHistory() {
        jira.set(deal, JiraDealFields.AMOUNT, 100001.55);
        jira.set(deal, JiraDealFields.CURRENCY, Changelog.option(777, "KRW"));

        assertThat(reader.amount(deal)).contains(Amount.parse("100002", Currency.getInstance("KRW")));
        assertThat(jira.states().of(deal).amount()).contains(new BigDecimal("100001.55"));
    }

    @Test
    public void anAmountInDinarKeepsItsThirdDecimal() {
        jira.set(deal, JiraDealFields.AMOUNT, 10.015);
        jira.set(deal, JiraDealFields.CURRENCY, Changelog.option(777, "KWD"));

        assertThat(reader.amount(deal)).contains(Amount.parse("10.015", Currency.getInstance("KWD")));
    }

    @Test
    public void aStoredProbabilityWithManyDecimalsIsRounded() {
        jira.set(deal, JiraDealFields.PROBABILITY, 100.0 / 3);

        assertThat(reader.probability(deal)).contains(Probability.parse("33.33"));
    }

    private void choose(long option, String text) {
        jira.set(deal, JiraDealFields.AMOUNT, 100.0);
        jira.set(deal, JiraDealFields.CURRENCY, Changelog.option(option, text));
    }
}
