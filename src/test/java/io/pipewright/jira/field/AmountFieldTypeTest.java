package io.pipewright.jira.field;

import static io.pipewright.kernel.Unseen.aroundAndWithin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.atlassian.jira.web.ExecutingHttpRequest;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.history.Changelog;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.setup.DeliveredTexts;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.Unseen;
import io.pipewright.stage.InMemoryPipelines;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class AmountFieldTypeTest {

    private static final String AMOUNT = "customfield_amount";

    private final Changelog jira = new Changelog();
    private final IssueManager issues = mock(IssueManager.class);
    private final MutableIssue deal = jira.deal(1, "3");
    private final CustomField field = jira.fields.field(JiraDealFields.AMOUNT).orElseThrow();
    private final DealReader reader = new DealReader(jira.fields, jira.reporting);
    private final CurrentActor current = Present.of(Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul"));
    private final Messages messages = DeliveredTexts.messages();
    private final DoubleConverter converter = mock(DoubleConverter.class);
    private final AmountFieldType type = new AmountFieldType(
            mock(CustomFieldValuePersister.class),
            converter,
            mock(GenericConfigManager.class),
            current,
            messages,
            new CurrencyChoices(jira.fields, jira.options, jira.reporting),
            reader,
            new TypedCurrency(
                    jira.fields,
                    jira.options,
                    jira.reporting,
                    new EditedDeal(issues, jira.items, new InMemoryPipelines()),
                    reader));
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final FieldConfig config = mock(FieldConfig.class);

    @Before
    public void aFormOfADealInDollars() {
        jira.reporting.choose(Currency.getInstance("USD"));
        jira.offer(JiraDealFields.CURRENCY, "USD", "KRW");
        jira.items.remember("option.currency.KRW", "502");
        when(config.getFieldId()).thenReturn(AMOUNT);
        when(issues.getIssueObject(1L)).thenReturn(deal);
        jira.set(deal, JiraDealFields.CURRENCY, Changelog.option(501, "USD"));
        ExecutingHttpRequest.set(request);
    }

    @After
    public void leave() {
        ExecutingHttpRequest.clear();
    }

    /** Case C01: the form holds both fields, and the one that is chosen there counts. */
    @Test
    public void c01_aFormRefusesDecimalsThatTheCurrencyChosenInItDoesNotHave() {
        form("10.01", "502");
        assertThat(errors("10.01", "1"))
                .isEqualTo(Map.of(
                        AMOUNT, "An amount in KRW has no decimals. Round it to a whole number and enter it again."));
        assertThat(errors("1001", "1")).isEmpty();

        form("10.01", "501");
        assertThat(errors("10.01", null)).isEmpty();
    }

    /** Case C01: an edit of the amount alone, and a currency field that nothing is chosen in. */
    @Test
    public void c01_withoutACurrencyInTheFormItIsThatOfTheDeal_andWithoutAChoiceTheReportingCurrency() {
        jira.set(deal, JiraDealFields.CURRENCY, Changelog.option(502, "KRW"));
        form("10.01", null);
        assertThat(errors("10.01", "1")).containsOnlyKeys(AMOUNT);

        form("10.01", "-1");
        assertThat(errors("10.01", "1")).isEmpty();
        jira.reporting.choose(Currency.getInstance("JPY"));
        assertThat(errors("10.01", null)).containsOnlyKeys(AMOUNT);
    }

    /** Case C01: through REST the currency may come in the same call, which a field type cannot see; the field then shows the fault. */
    @Test
    public void c01_whatDoesNotComeFromAFormIsTaken_andShownAsAFault() {
        jira.set(deal, JiraDealFields.CURRENCY, Changelog.option(502, "KRW"));
        assertThat(errors("10.01", "1")).isEmpty();

        jira.set(deal, JiraDealFields.AMOUNT, 10.01);
        assertThat(type.getVelocityParameters(deal, field, null))
                .containsEntry(
                        "fault", "An amount in KRW has no decimals. Round it to a whole number and enter it again.");
        jira.set(deal, JiraDealFields.AMOUNT, 10.0);
        assertThat(type.getVelocityParameters(deal, field, null)).doesNotContainKey("fault");
    }

    @Test
    public void u1_aFormTakesAmountsAsPeopleTypeThem() {
        for (String typed : List.of("1,200,000", "₩1,200,000", "1 200 000", "1.2m", "120만", "KRW 1200000", "１２０만 원")) {
            form(typed, "502");
            assertThat(errors(typed, "1")).as(typed).isEmpty();
            assertThat(type.getSingularObjectFromString(typed)).as(typed).isEqualTo(1200000.0);
        }
    }

    @Test
    public void u1_anotherCurrencyThanThatOfTheFormIsRefused() {
        form("USD 1200", "502");
        assertThat(errors("USD 1200", "1"))
                .isEqualTo(Map.of(
                        AMOUNT,
                        "The text says “USD”, but this amount is in KRW. Choose that currency first, or write the amount"
                                + " in KRW."));
        form("USD 1200", "501");
        assertThat(errors("USD 1200", "1")).isEmpty();
    }

    @Test
    public void u1_anAmbiguousAmountIsRefusedWithBothReadings() {
        form("1.234", "502");
        assertThat(errors("1.234", "1"))
                .isEqualTo(Map.of(
                        AMOUNT,
                        "“1.234” can mean 1,234 or 1.234. Write 1234 for the first; the second has more decimals than"
                                + " are possible here."));
    }

    /** Jira's REST sends numbers as plain digits, outside any form. */
    @Test
    public void u1_aNumberFromRestMeansWhatItSays() {
        jira.offer(JiraDealFields.CURRENCY, "USD", "KWD");

        assertThat(type.getSingularObjectFromString("1.234")).isEqualTo(1.234);
        assertThat(type.getSingularObjectFromString("1,234,000")).isEqualTo(1234000.0);
        assertRefused("USD 5", "“USD 5” is not an amount. Write it for example as 12,000,000, 1.2m or 1250.50.");
    }

    @Test
    public void u1_theFormShowsTheStoredNumberAsTheUserWritesIt_andWhatWasTypedAsItIs() {
        when(converter.getString(1200000.0)).thenReturn("1200000");
        jira.set(deal, JiraDealFields.AMOUNT, 1200000.0);

        assertThat(type.getVelocityParameters(deal, field, null))
                .containsEntry("stored", "1200000")
                .containsEntry("shown", "1,200,000.00")
                .containsEntry("kind", "amount")
                .containsEntry("currency", "USD");
        assertThat(type.getVelocityParameters(null, field, null)).doesNotContainKeys("stored", "currency");
    }

    private void form(String amount, String currency) {
        when(request.getParameter(AMOUNT)).thenReturn(amount);
        when(request.getParameterMap()).thenReturn(Map.of(AMOUNT, new String[] {amount}));
        when(request.getParameter(jira.fields.id(JiraDealFields.CURRENCY).orElseThrow()))
                .thenReturn(currency);
    }

    private Map<String, String> errors(String typed, String issueId) {
        SimpleErrorCollection errors = new SimpleErrorCollection();
        type.validateFromParams(Typed.text(typed, issueId), errors, config);
        return errors.getErrors();
    }

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
        assertRefused("1 2", "“1 2” is not an amount. Write it for example as 12,000,000, 1.2m or 1250.50.");
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
