package io.pipewright.jira.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.util.SimpleErrorCollection;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.forecast.Sales;
import io.pipewright.jira.history.Changelog;
import io.pipewright.jira.setup.DeliveredTexts;
import io.pipewright.kernel.Actors;
import java.util.Locale;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

/** Case C03: outside open stages the field refuses what the stage does not allow, with a sentence, in a form as through REST. */
public class ProbabilityFieldTypeTest {

    private static final String FIELD = "customfield_probability";

    private final Changelog jira = new Changelog();
    private final IssueManager issues = mock(IssueManager.class);
    private final MutableIssue deal = jira.deal(1, "s-won");
    private final FieldConfig config = mock(FieldConfig.class);
    private final ProbabilityFieldType type = new ProbabilityFieldType(
            mock(CustomFieldValuePersister.class),
            mock(DoubleConverter.class),
            mock(GenericConfigManager.class),
            Present.of(Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul")),
            DeliveredTexts.messages(),
            new EditedDeal(issues, jira.items, new Sales(Locale.ENGLISH).pipelines),
            new DealReader(jira.fields, jira.reporting));

    @Before
    public void aWonDeal() {
        when(config.getFieldId()).thenReturn(FIELD);
        when(issues.getIssueObject(1L)).thenReturn(deal);
        jira.set(deal, JiraDealFields.PROBABILITY, 100.0);
    }

    @Test
    public void c03_aWonDealStaysAtAHundredPercent() {
        String sentence = "In this stage the probability is always 100 %. Leave the field as it is."
                + " You can set your own value once the deal is in an open stage.";

        assertThat(errors("40", "1")).isEqualTo(Map.of(FIELD, sentence));
        assertThat(errors("", "1")).isEqualTo(Map.of(FIELD, sentence));
        assertThat(errors("100", "1")).isEmpty();
    }

    @Test
    public void c03_aLostDealStaysAtZero() {
        when(deal.getStatusId()).thenReturn("s-lost");
        jira.set(deal, JiraDealFields.PROBABILITY, 0.0);

        assertThat(errors("60", "1")).containsOnlyKeys(FIELD);
        assertThat(errors("0", "1")).isEmpty();
    }

    @Test
    public void c03_whatTheDealCarriesAlreadyKeepsNobodyFromEditingOtherFields() {
        jira.set(deal, JiraDealFields.PROBABILITY, 40.0);

        assertThat(errors("40", "1")).isEmpty();
        assertThat(errors("41", "1")).containsOnlyKeys(FIELD);
    }

    @Test
    public void anOpenDealTakesWhatIsTyped_andMayBeCleared() {
        when(deal.getStatusId()).thenReturn("s-proposal");

        assertThat(errors("40", "1")).isEmpty();
        assertThat(errors("", "1")).isEmpty();
    }

    @Test
    public void u1_aPercentageIsReadAsPeopleTypeIt() {
        when(deal.getStatusId()).thenReturn("s-proposal");

        for (String typed : new String[] {"33.3", "33,3", "33.3%", "33.3 %", "３３．３％", "33.300"}) {
            assertThat(errors(typed, "1")).as(typed).isEmpty();
            assertThat(type.getSingularObjectFromString(typed)).as(typed).isEqualTo(33.3);
        }
    }

    @Test
    public void withoutAnIssue_forAnotherType_andInAStatusWithoutAStage_onlyTheTextCounts() {
        assertThat(errors("40", null)).isEmpty();
        assertThat(errors("40", "77")).isEmpty();
        assertThat(errors("400", "1"))
                .isEqualTo(
                        Map.of(FIELD, "A probability lies between 0 and 100 percent. Enter a number from 0 to 100."));
        when(deal.getStatusId()).thenReturn("elsewhere");
        assertThat(errors("40", "1")).isEmpty();
        when(deal.getStatusId()).thenReturn("s-won");
        when(deal.getIssueTypeId()).thenReturn("task");
        assertThat(errors("40", "1")).isEmpty();
    }

    private Map<String, String> errors(String typed, String issueId) {
        SimpleErrorCollection errors = new SimpleErrorCollection();
        type.validateFromParams(Typed.text(typed, issueId), errors, config);
        return errors.getErrors();
    }
}
