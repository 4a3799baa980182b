package io.pipewright.jira.field;

import static io.pipewright.kernel.Unseen.aroundAndWithin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.fields.CustomField;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.history.Changelog;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.setup.DeliveredTexts;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.Unseen;
import java.util.Currency;
import org.junit.Test;

public class AmountFieldTypeTest {

    private final Changelog jira = new Changelog();
    private final Issue deal = jira.deal(1, "3");
    private final CustomField field = jira.fields.field(JiraDealFields.AMOUNT).orElseThrow();
    private final DealReader reader = new DealReader(jira.fields, jira.reporting);
    private final CurrentActor current = Present.of(Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul"));
    private final Messages messages = DeliveredTexts.messages();
    private final AmountFieldType type = new AmountFieldType(
            mock(CustomFieldValuePersister.class),
            mock(DoubleConverter.class),
            mock(GenericConfigManager.class),
            current,
            messages,
            new CurrencyChoices(jira.fields, jira.options, jira.reporting),
            reader);

    @Test
    public void c01_whereAllCurrenciesAreWithoutDecimals_anAmountWithDecimalsIsRefused() {
        jira.reporting.choose(Currency.getInstance("KRW"));
        jira.offer(JiraDealFields.CURRENCY, "KRW", "JPY");

        assertThat(type.getSingularObjectFromString("100001")).isEqualTo(100001.0);
        assertRefused("100001.55", "An amount in KRW has no decimals. Round it to a whole number and enter it again.");
    }

    @Test
    public void c01_theCurrencyWithTheMostDecimalsSaysHowManyThereMayBe() {
        jira.reporting.choose(Currency.getInstance("KRW"));
        jira.offer(JiraDealFields.CURRENCY, "KRW", "USD", "EUR");
        assertThat(type.getSingularObjectFromString("10.01")).isEqualTo(10.01);
        assertRefused("10.015", "An amount in USD has at most 2 decimals. Round it and enter it again.");

        jira.offer(JiraDealFields.CURRENCY, "KRW", "USD", "KWD");
        assertThat(type.getSingularObjectFromString("10.015")).isEqualTo(10.015);
        assertRefused("10.0155", "An amount in KWD has at most 3 decimals. Round it and enter it again.");
    }

    @Test
    public void c08_anAmountIsReadAsItIsSeen_andNothingSeenIsNoAmount() {
        for (String unseen : Unseen.ALL) {
            assertThat(type.getSingularObjectFromString(aroundAndWithin("1200000.5", unseen)))
                    .isEqualTo(1200000.5);
            assertThat(type.getSingularObjectFromString(unseen)).isNull();
        }
        assertRefused(
                "1 200",
                "“1 200” is not an amount. Write digits only, with a point before the decimals and without grouping,"
                        + " for example 12000000 or 1250.50.");
    }

    @Test
    public void c08_aChoiceIsTheCurrencyThatItsTextIsSeenAs() {
        for (String unseen : Unseen.ALL) {
            assertThat(ChosenCurrency.named(aroundAndWithin("kwd", unseen))).contains(Currency.getInstance("KWD"));
        }
    }

    @Test
    public void aChoiceThatIsNoCurrencyIsPassedOver() {
        jira.reporting.choose(Currency.getInstance("JPY"));
        jira.offer(JiraDealFields.CURRENCY, "Bitcoin");

        assertRefused("1.5", "An amount in JPY has no decimals. Round it to a whole number and enter it again.");
    }

    @Test
    public void c01_anAmountIsShownWithTheDecimalsOfItsCurrency() {
        assertThat(shown(1200000, "KRW")).isEqualTo("1,200,000");
        assertThat(shown(1250.5, "USD")).isEqualTo("1,250.50");
        assertThat(shown(10.01, "KWD")).isEqualTo("10.010");
    }

    @Test
    public void c01_anAmountWithMoreDecimalsThanItsCurrency_isShownAsItIsStored_andItsExpectedRevenueRounded() {
        assertThat(shown(100001.55, "KRW")).isEqualTo("100,001.55");

        jira.set(deal, JiraDealFields.PROBABILITY, 33.33);
        ExpectedRevenueFieldType expected = new ExpectedRevenueFieldType(reader, mock(DoubleConverter.class), current);
        CustomField calculated = mock(CustomField.class);
        Double value = expected.getValueFromIssue(calculated, deal);
        when(deal.getCustomFieldValue(calculated)).thenReturn(value);

        assertThat(value).isEqualTo(33331.0);
        assertThat(expected.getVelocityParameters(deal, calculated, null)).containsEntry("shown", "33,331");
    }

    @Test
    public void withoutAnIssueNothingIsShown() {
        assertThat(type.getVelocityParameters(null, field, null)).doesNotContainKey("shown");
    }

    private Object shown(double amount, String currency) {
        jira.set(deal, JiraDealFields.AMOUNT, amount);
        jira.set(deal, JiraDealFields.CURRENCY, Changelog.option(777, currency));
        return type.getVelocityParameters(deal, field, null).get("shown");
    }

    private void assertRefused(String text, String sentence) {
        assertThatExceptionOfType(FieldValidationException.class)
                .isThrownBy(() -> type.getSingularObjectFromString(text))
                .withMessage(sentence);
    }
}
