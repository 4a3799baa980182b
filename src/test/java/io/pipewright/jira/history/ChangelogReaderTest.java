package io.pipewright.jira.history;

import static io.pipewright.jira.history.Changelog.custom;
import static io.pipewright.jira.history.Changelog.system;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.history.FieldChange;
import io.pipewright.history.RecordedChange;
import io.pipewright.history.TrackedField;
import io.pipewright.kernel.UserKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class ChangelogReaderTest {

    private final Changelog jira = new Changelog();
    private final Issue deal = jira.deal(1, "3");

    @Test
    public void aGroupKeepsItsIdItsTimeAndTheChangesThatTheHistoryKeeps() {
        jira.changed(
                deal,
                "2017-03-01T10:00:00Z",
                system("status", "1", "3"),
                system("summary", null, null),
                system("assignee", null, "JIRAUSER10100"));

        RecordedChange change = changes().get(0);

        assertThat(change.id()).isEqualTo(101);
        assertThat(change.at()).isEqualTo(Instant.parse("2017-03-01T10:00:00Z"));
        assertThat(change.changes())
                .containsExactly(
                        new FieldChange(TrackedField.STATUS, "1", "3"),
                        new FieldChange(TrackedField.OWNER, null, new UserKey("JIRAUSER10100")));
    }

    /** Case C14. */
    @Test
    public void aChangedTypeTellsWhetherTheIssueIsADealFromThenOn() {
        jira.changed(deal, "2017-03-01T10:00:00Z", system("issuetype", "task", "deal"));
        jira.changed(deal, "2017-03-02T10:00:00Z", system("issuetype", "deal", "sub-task"));
        jira.changed(deal, "2017-03-03T10:00:00Z", system("issuetype", "sub-task", "task"));
        jira.changed(deal, "2017-03-04T10:00:00Z", system("status", "1", "3"));

        assertThat(changes())
                .extracting(RecordedChange::deal)
                .containsExactly(Optional.of(true), Optional.of(false), Optional.empty(), Optional.empty());
    }

    @Test
    public void valuesAreReadAsWhatTheyAre() {
        assertThat(read(custom("Amount", null, "1000.5", null, "1.2E7")))
                .isEqualTo(new FieldChange(TrackedField.AMOUNT, new BigDecimal("1000.5"), new BigDecimal("1.2E7")));
        assertThat(read(custom("Probability", null, null, null, "33.5")).to())
                .isEqualTo(new Probability(new BigDecimal("33.5")));
        assertThat(read(custom("Currency", null, null, "501", "USD")).to()).isEqualTo(Currency.getInstance("USD"));
        assertThat(read(custom("Expected close date", "2017-11-20", "20/Nov/17", "2017-12-01 00:00:00.0", "01/Dec/17")))
                .isEqualTo(new FieldChange(
                        TrackedField.CLOSE_DATE, LocalDate.of(2017, 11, 20), LocalDate.of(2017, 12, 1)));
        assertThat(read(custom("Next step date", null, null, "2017-12-01", "01/Dec/17")))
                .isEqualTo(new FieldChange(TrackedField.NEXT_STEP_DATE, null, LocalDate.of(2017, 12, 1)));
        assertThat(read(system("project", "10000", "10001")))
                .isEqualTo(new FieldChange(TrackedField.PROJECT, 10000L, 10001L));
    }

    @Test
    public void ofTheNextStepItIsKeptWhetherThereIsOne() {
        assertThat(read(custom("Next step", null, " ", null, "Call Kim")))
                .isEqualTo(new FieldChange(TrackedField.NEXT_STEP, null, true));
        assertThat(read(custom("Next step", null, "Call Kim", null, "Send the offer")))
                .isEqualTo(new FieldChange(TrackedField.NEXT_STEP, true, true));
    }

    @Test
    public void aLossReasonIsReadByItsCode_andOneThatAnAdministratorAddedByItsId() {
        assertThat(read(custom("Loss reason", null, null, "701", "Price")))
                .isEqualTo(new FieldChange(TrackedField.LOSS_REASON, null, "price"));
        assertThat(read(custom("Loss reason", "701", "Price", "[799]", "Bad weather")))
                .isEqualTo(new FieldChange(TrackedField.LOSS_REASON, "price", "799"));
        assertThat(read(custom("Loss reason", null, null, null, "Price")).to()).isEqualTo("price");
    }

    @Test
    public void aRenamedOptionIsKnownByItsId_inBracketsToo() {
        FieldChange change =
                read(custom("Forecast category", "601", "What it was called in 2015", "[602]", "Pipeline"));

        assertThat(change)
                .isEqualTo(new FieldChange(TrackedField.CATEGORY, ForecastCategory.COMMIT, ForecastCategory.PIPELINE));
    }

    @Test
    public void aRenamedFieldIsKnownByEveryNameItWasSeenUnder_andByThoseOfTheSetup() {
        for (String name : List.of("Deal size", "Volume", "Turnover")) {
            jira.rename("amount", name);
            jira.names().see();
        }

        assertThat(jira.reader().fieldNames())
                .containsEntry("Turnover", TrackedField.AMOUNT)
                .containsEntry("Volume", TrackedField.AMOUNT)
                .containsEntry("Deal size", TrackedField.AMOUNT)
                .containsEntry("Amount", TrackedField.AMOUNT)
                .containsEntry("금액", TrackedField.AMOUNT);
        assertThat(read(custom("Volume", null, "1", null, "2")).field()).isEqualTo(TrackedField.AMOUNT);
    }

    @Test
    public void twoNamesWithOneHashAreTwoNames() {
        for (String name : List.of("Siblings", "Teheran", "Now")) {
            jira.rename("amount", name);
            jira.names().see();
        }
        assertThat("Siblings").hasSameHashCodeAs("Teheran");

        assertThat(jira.reader().fieldNames()).containsKeys("Siblings", "Teheran", "Now");
    }

    @Test
    public void aNameThatAnotherFieldHasNowIsThatFieldsOwn() {
        jira.rename("amount", "Amount (Pipewright)");
        jira.foreignField("Amount");

        assertThat(jira.reader().fieldNames())
                .containsKey("Amount (Pipewright)")
                .doesNotContainKey("Amount");
    }

    @Test
    public void anImportedHistoryIsReadByTheLabelsAlone() {
        FieldChange change = read(custom("Forecast category", null, "Commit", null, "Pipeline"));

        assertThat(change)
                .isEqualTo(new FieldChange(TrackedField.CATEGORY, ForecastCategory.COMMIT, ForecastCategory.PIPELINE));
    }

    @Test
    public void aCurrencyThatAnAdministratorAddedIsKnownByItsOwnText_andAnyOtherChoiceIsNoCurrencyThatCounts() {
        assertThat(read(custom("Currency", "501", "USD", "777", "AUD")))
                .isEqualTo(new FieldChange(
                        TrackedField.CURRENCY, Currency.getInstance("USD"), Currency.getInstance("AUD")));
        assertThat(read(custom("Currency", null, null, "778", "Bitcoin")))
                .isEqualTo(new FieldChange(TrackedField.CURRENCY, null, Currency.getInstance("XXX")));
    }

    @Test
    public void whatCannotBeReadCountsAsEmpty() {
        assertThat(read(custom("Amount", null, "1,000", null, "천만")))
                .isEqualTo(new FieldChange(TrackedField.AMOUNT, null, null));
        assertThat(read(custom("Probability", null, "-1", null, "101")))
                .isEqualTo(new FieldChange(TrackedField.PROBABILITY, null, null));
        assertThat(read(custom("Forecast category", "999", "An administrator's own", "", "")))
                .isEqualTo(new FieldChange(TrackedField.CATEGORY, null, null));
        assertThat(read(custom("Expected close date", "2017-02-30", "", null, "20/Nov/17")))
                .isEqualTo(new FieldChange(TrackedField.CLOSE_DATE, null, null));
        assertThat(read(system("project", "gone", null))).isEqualTo(new FieldChange(TrackedField.PROJECT, null, null));
    }

    @Test
    public void aFieldOfSomebodyElseIsLeftAlone_evenWhenItIsCalledStatus() {
        jira.changed(
                deal,
                "2017-03-01T10:00:00Z",
                custom("status", "1", "a", "2", "b"),
                custom("Story points", null, "1", null, "2"));

        assertThat(changes().get(0).changes()).isEmpty();
    }

    private FieldChange read(ChangeItemBean item) {
        Issue fresh = jira.deal(2, "3");
        jira.changed(fresh, "2017-03-01T10:00:00Z", item);
        List<RecordedChange> all = jira.reader().changes(fresh, jira.reader().fieldNames());
        return all.get(all.size() - 1).changes().get(0);
    }

    private List<RecordedChange> changes() {
        return jira.reader().changes(deal, jira.reader().fieldNames());
    }
}
