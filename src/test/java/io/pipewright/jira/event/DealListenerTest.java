package io.pipewright.jira.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.pipewright.deal.DealId;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.history.DealVersion;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.history.RecordChange;
import io.pipewright.jira.deal.JiraDeals;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.forecast.Sales;
import io.pipewright.jira.history.Changelog;
import io.pipewright.jira.history.RebuildHistory;
import io.pipewright.stage.InMemoryOverrides;
import io.pipewright.stage.StageDefaults;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Before;
import org.junit.Test;
import org.ofbiz.core.entity.GenericValue;

public class DealListenerTest {

    private static final long DEAL = 1;
    private final Changelog jira = new Changelog();
    private final IssueManager issues = mock(IssueManager.class);
    private final InMemoryDealVersions versions = new InMemoryDealVersions();
    private final InMemoryOverrides own = new InMemoryOverrides();
    private final EventPublisher events = mock(EventPublisher.class);
    private final MutableIssue deal = mock(MutableIssue.class);
    private DealListener listener;

    @Before
    public void wire() {
        Sales sales = new Sales(Locale.ENGLISH);
        JiraDeals deals = new JiraDeals(null, null, null, null, sales.pipelines, jira.items, null);
        RebuildHistory rebuild =
                new RebuildHistory(issues, jira.mending(issues, versions, sales.pipelines, own), null, null);
        listener = new DealListener(
                events,
                new DealChanges(
                        new RecordChange(versions),
                        new StageDefaults(own),
                        deals,
                        issues,
                        jira.states(),
                        jira.reader(),
                        versions,
                        rebuild,
                        jira.stageValues(issues)));
        when(deal.getId()).thenReturn(DEAL);
        when(deal.getKey()).thenReturn("SALES-1");
        when(deal.getProjectId()).thenReturn(Sales.PROJECT);
        when(deal.getIssueTypeId()).thenReturn("deal");
        when(deal.getStatusId()).thenReturn("s-proposal");
        when(deal.getCreated()).thenReturn(Timestamp.from(Instant.parse("2017-01-01T00:00:00Z")));
        when(issues.getIssueObject(DEAL)).thenReturn(deal);
        when(issues.getIssueObjects(List.of(DEAL))).thenReturn(List.of(deal));
    }

    private void tell(Long type, String at, Long changeGroup) {
        GenericValue group = changeGroup == null ? null : new GenericValue(Map.of("id", changeGroup));
        listener.onIssueEvent(new IssueEvent(deal, null, group, Map.of(), type, Date.from(Instant.parse(at))));
    }

    /** Jira changes the deal and tells of it. */
    private void change(Long type, String at, long group, ChangeItemBean... items) {
        jira.changed(group, deal, at, items);
        tell(type, at, group);
    }

    private static ChangeItemBean number(String field, String from, String to) {
        return Changelog.custom(field, null, from, null, to);
    }

    private void created() {
        tell(EventType.ISSUE_CREATED_ID, "2017-01-01T00:00:00Z", null);
    }

    private List<DealVersion> versions() {
        List<DealVersion> all = new ArrayList<>();
        versions.ofDeals(List.of(DEAL), all::add);
        return all;
    }

    @Test
    public void aCreatedDealBeginsItsHistory() {
        jira.set(deal, JiraDealFields.AMOUNT, 1000.0);

        created();

        assertThat(versions()).singleElement().satisfies(version -> {
            assertThat(version.changeId()).isEqualTo(DealVersion.CREATION);
            assertThat(version.state().amount())
                    .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("1000"));
        });
    }

    @Test
    public void anIssueThatIsNoDealLeavesNoTrace() {
        when(deal.getIssueTypeId()).thenReturn("task");

        created();
        tell(EventType.ISSUE_UPDATED_ID, "2017-02-01T00:00:00Z", 101L);
        tell(EventType.ISSUE_DELETED_ID, "2017-03-01T00:00:00Z", null);

        assertThat(versions()).isEmpty();
    }

    @Test
    public void anEditAddsAVersion_andAnEditedProbabilityBecomesTheRepsOwnUntilItIsTheStagesAgain() {
        created();
        jira.set(deal, JiraDealFields.PROBABILITY, 70.0);
        change(EventType.ISSUE_UPDATED_ID, "2017-02-01T00:00:00Z", 101L, number("Probability", null, "70"));

        assertThat(versions()).hasSize(2);
        assertThat(own.of(new DealId(DEAL)).probability()).contains(Probability.of(70));

        jira.set(deal, JiraDealFields.PROBABILITY, 33.0);
        change(EventType.ISSUE_UPDATED_ID, "2017-02-02T00:00:00Z", 102L, number("Probability", "70", "33"));
        assertThat(own.of(new DealId(DEAL)).probability()).isEmpty();
    }

    /** Case S6: the later of two edits is told of first; then comes the news of the earlier, read before the later was stored. */
    @Test
    public void ofTwoEditsAtOnceTheLaterIsTheRepsOwn_whicheverIsRememberedFirst() {
        created();
        MutableIssue between = mock(MutableIssue.class);
        when(between.getId()).thenReturn(DEAL);
        when(between.getProjectId()).thenReturn(Sales.PROJECT);
        when(between.getIssueTypeId()).thenReturn("deal");
        when(between.getStatusId()).thenReturn("s-proposal");
        jira.set(between, JiraDealFields.PROBABILITY, 51.0);
        jira.set(deal, JiraDealFields.PROBABILITY, 55.0);
        long first = jira.changed(deal, "2017-02-01T00:00:00Z", number("Probability", null, "51"));
        long second = jira.changed(deal, "2017-02-01T00:00:01Z", number("Probability", "51", "55"));

        tell(EventType.ISSUE_UPDATED_ID, "2017-02-01T00:00:01Z", second);
        when(issues.getIssueObject(DEAL)).thenReturn(between, deal);
        tell(EventType.ISSUE_UPDATED_ID, "2017-02-01T00:00:00Z", first);

        assertThat(own.of(new DealId(DEAL)).probability()).contains(Probability.of(55));
    }

    /** The listener looks once at what is kept, the mending once, and then it keeps. */
    private static final int WHEN_MENDED_KEEPS = 3;

    /** Case S6: as above, where the news of the earlier edit comes when its deal is being mended. */
    @Test
    public void anEditBesideAMendedDealIsTheRepsOwn() {
        jira.set(deal, JiraDealFields.PROBABILITY, 51.0);
        long first = jira.changed(deal, "2017-02-01T00:00:00Z", number("Probability", "40", "51"));
        AtomicInteger asked = new AtomicInteger();
        own.asked = () -> {
            if (asked.incrementAndGet() == WHEN_MENDED_KEEPS) {
                editTo55("51");
            }
        };

        tell(EventType.ISSUE_UPDATED_ID, "2017-02-01T00:00:00Z", first);

        assertThat(own.of(new DealId(DEAL)).probability()).contains(Probability.of(55));
    }

    /** Case S6: as above, where the deal is edited before the app heard of its creation to the end. */
    @Test
    public void anEditBesideTheNewsOfTheCreationIsTheRepsOwn() {
        jira.set(deal, JiraDealFields.PROBABILITY, 40.0);
        own.asked = () -> own.asked = () -> {
            own.asked = () -> {};
            editTo55("40");
        };

        created();

        assertThat(own.of(new DealId(DEAL)).probability()).contains(Probability.of(55));
    }

    private void editTo55(String from) {
        jira.set(deal, JiraDealFields.PROBABILITY, 55.0);
        change(EventType.ISSUE_UPDATED_ID, "2017-02-01T00:00:01Z", 201L, number("Probability", from, "55"));
    }

    @Test
    public void anEditedCategoryBecomesTheRepsOwn() {
        Option commit = Changelog.option(601, "Commit");
        created();
        jira.set(deal, JiraDealFields.CATEGORY, commit);
        change(
                EventType.ISSUE_UPDATED_ID,
                "2017-02-01T00:00:00Z",
                101L,
                Changelog.custom("Forecast category", null, null, "601", "Commit"));

        assertThat(own.of(new DealId(DEAL)).category()).contains(ForecastCategory.COMMIT);
    }

    @Test
    public void aTransitionAddsAVersion_andWhatTheStageSetIsNotTheRepsOwn() {
        created();
        when(deal.getStatusId()).thenReturn("s-won");
        jira.set(deal, JiraDealFields.PROBABILITY, 90.0);
        change(
                EventType.ISSUE_GENERICEVENT_ID,
                "2017-02-01T00:00:00Z",
                101L,
                Changelog.system("status", "s-proposal", "s-won"),
                number("Probability", null, "90"));

        assertThat(versions()).extracting(version -> version.state().statusId()).containsExactly("s-proposal", "s-won");
        assertThat(own.of(new DealId(DEAL)).probability()).isEmpty();
    }

    @Test
    public void theSameNewsTwice_andACommentWithoutChanges_addNothing() {
        created();
        jira.set(deal, JiraDealFields.AMOUNT, 5.0);
        change(EventType.ISSUE_UPDATED_ID, "2017-02-01T00:00:00Z", 101L, number("Amount", null, "5"));
        tell(EventType.ISSUE_UPDATED_ID, "2017-02-01T00:00:00Z", 101L);
        tell(EventType.ISSUE_COMMENTED_ID, "2017-02-02T00:00:00Z", null);

        assertThat(versions()).hasSize(2);
    }

    /** R1: the next change takes the deal back and is told of first; then comes the news of a state that is no more. */
    @Test
    public void aChangeThatIsTakenBackDoesNotStayTheNewest() {
        created();
        MutableIssue won = mock(MutableIssue.class);
        when(won.getId()).thenReturn(DEAL);
        when(won.getProjectId()).thenReturn(Sales.PROJECT);
        when(won.getIssueTypeId()).thenReturn("deal");
        when(won.getStatusId()).thenReturn("s-won");
        long first = jira.changed(deal, "2017-02-01T00:00:00Z", Changelog.system("status", "s-proposal", "s-won"));
        long second = jira.changed(deal, "2017-02-01T00:00:01Z", Changelog.system("status", "s-won", "s-proposal"));

        tell(EventType.ISSUE_GENERICEVENT_ID, "2017-02-01T00:00:01Z", second);
        when(issues.getIssueObject(DEAL)).thenReturn(won);
        tell(EventType.ISSUE_GENERICEVENT_ID, "2017-02-01T00:00:00Z", first);

        assertThat(versions())
                .extracting(version -> version.state().statusId())
                .containsExactly("s-proposal", "s-won", "s-proposal");
    }

    /** R11: Jira tells of the event a moment after the change. */
    @Test
    public void aVersionHoldsFromTheMomentOfTheChangelog() {
        created();
        jira.set(deal, JiraDealFields.AMOUNT, 5.0);
        jira.changed(101, deal, "2017-02-01T00:00:00.123Z", number("Amount", null, "5"));

        tell(EventType.ISSUE_UPDATED_ID, "2017-02-01T00:00:00.156Z", 101L);

        assertThat(versions())
                .last()
                .extracting(DealVersion::validFrom)
                .isEqualTo(Instant.parse("2017-02-01T00:00:00.123Z"));
    }

    /** R2: the edit before was made while the app was disabled. */
    @Test
    public void theNextChangeBringsTheMissedOneBack_andWhatItMadeTheRepsOwn() {
        created();
        jira.set(deal, JiraDealFields.PROBABILITY, 70.0);
        jira.changed(101, deal, "2017-02-01T00:00:00Z", number("Probability", null, "70"));
        jira.set(deal, JiraDealFields.AMOUNT, 5.0);

        change(EventType.ISSUE_UPDATED_ID, "2017-02-02T00:00:00Z", 102L, number("Amount", null, "5"));

        assertThat(versions()).extracting(DealVersion::changeId).containsExactly(0L, 101L, 102L);
        assertThat(own.of(new DealId(DEAL)).probability()).contains(Probability.of(70));
    }

    @Test
    public void aDealWithoutHistoryIsReadFromItsChangelog() {
        jira.changed(deal, "2017-02-01T00:00:00Z", Changelog.system("status", "s-lost", "s-proposal"));

        tell(EventType.ISSUE_UPDATED_ID, "2017-02-01T00:00:00Z", 101L);

        assertThat(versions())
                .extracting(version -> version.state().statusId())
                .containsExactly("s-lost", "s-proposal");
    }

    @Test
    public void aDeletedDealEndsItsHistory() {
        created();

        tell(EventType.ISSUE_DELETED_ID, "2017-03-01T00:00:00Z", null);

        assertThat(versions()).hasSize(2).last().satisfies(end -> {
            assertThat(end.deleted()).isTrue();
            assertThat(end.validFrom()).isEqualTo(Instant.parse("2017-03-01T00:00:00Z"));
        });
    }

    @Test
    public void aDealThatMovesAwayIsFollowedToItsNewProject() {
        created();
        when(deal.getProjectId()).thenReturn(777L);

        change(
                EventType.ISSUE_MOVED_ID,
                "2017-03-01T00:00:00Z",
                103L,
                Changelog.system("project", Long.toString(Sales.PROJECT), "777"));

        assertThat(versions()).hasSize(2).last().satisfies(moved -> assertThat(
                        moved.state().projectId())
                .isEqualTo(777));
    }

    @Test
    public void anIssueThatMovesBetweenOtherProjectsIsNotTaken() {
        when(deal.getProjectId()).thenReturn(777L);

        tell(EventType.ISSUE_MOVED_ID, "2017-03-01T00:00:00Z", 103L);

        assertThat(versions()).isEmpty();
    }

    /** R12: an event asks for the present names only. */
    @Test
    public void aChangeThatIsToldUnderAnEarlierNameOfItsFieldIsReadFromTheChangelog() {
        created();
        jira.set(deal, JiraDealFields.AMOUNT, 5.0);
        jira.rename(JiraDealFields.AMOUNT, "Deal size");

        change(EventType.ISSUE_UPDATED_ID, "2017-02-01T00:00:00Z", 101, number("Amount", null, "5"));

        assertThat(versions()).hasSize(2).last().satisfies(version -> {
            assertThat(version.changeId()).isEqualTo(101);
            assertThat(version.state().amount()).isPresent();
        });
    }

    /** Case C14. */
    @Test
    public void aDealThatBecomesSomethingElseEndsInTheHistoryAtOnce() {
        created();
        when(deal.getIssueTypeId()).thenReturn("task");

        change(EventType.ISSUE_UPDATED_ID, "2017-03-01T00:00:00Z", 103, Changelog.system("issuetype", "deal", "task"));
        tell(EventType.ISSUE_UPDATED_ID, "2017-03-02T00:00:00Z", 104L);

        assertThat(versions()).hasSize(2).last().satisfies(end -> {
            assertThat(end.deleted()).isTrue();
            assertThat(end.validFrom()).isEqualTo(Instant.parse("2017-03-01T00:00:00Z"));
        });
    }

    /** Case C14: the way back. */
    @Test
    public void anIssueThatIsADealAgainGoesOnWithItsHistory() {
        created();
        when(deal.getIssueTypeId()).thenReturn("task");
        change(EventType.ISSUE_UPDATED_ID, "2017-03-01T00:00:00Z", 103, Changelog.system("issuetype", "deal", "task"));
        when(deal.getIssueTypeId()).thenReturn("deal");
        change(EventType.ISSUE_UPDATED_ID, "2017-04-01T00:00:00Z", 104, Changelog.system("issuetype", "task", "deal"));
        jira.set(deal, JiraDealFields.AMOUNT, 5.0);
        change(EventType.ISSUE_UPDATED_ID, "2017-04-02T00:00:00Z", 105, number("Amount", null, "5"));

        assertThat(versions()).extracting(DealVersion::deleted).containsExactly(false, true, false, false);
        assertThat(versions())
                .last()
                .satisfies(version -> assertThat(version.state().amount()).isPresent());
    }

    /** Case C14: moved to another project as something else. */
    @Test
    public void aDealThatMovesAwayAsSomethingElseEnds() {
        created();
        when(deal.getProjectId()).thenReturn(777L);
        when(deal.getIssueTypeId()).thenReturn("task");

        change(
                EventType.ISSUE_MOVED_ID,
                "2017-03-01T00:00:00Z",
                103,
                Changelog.system("issuetype", "deal", "task"),
                Changelog.system("project", Long.toString(Sales.PROJECT), "777"));

        assertThat(versions()).hasSize(2).last().satisfies(end -> assertThat(end.deleted())
                .isTrue());
    }

    /** Case C14: the event comes late, so that the history is read from the changelog. */
    @Test
    public void anEndThatIsToldLateIsWrittenWhereItBelongs() {
        created();
        jira.set(deal, JiraDealFields.AMOUNT, 5.0);
        jira.changed(103, deal, "2017-03-01T00:00:00Z", Changelog.system("issuetype", "deal", "task"));
        jira.changed(104, deal, "2017-03-02T00:00:00Z", Changelog.custom("Amount", null, null, null, "5"));
        tell(EventType.ISSUE_UPDATED_ID, "2017-03-02T00:00:00Z", 104L);
        when(deal.getIssueTypeId()).thenReturn("task");

        tell(EventType.ISSUE_UPDATED_ID, "2017-03-01T00:00:00Z", 103L);

        assertThat(versions()).hasSize(2).last().satisfies(end -> {
            assertThat(end.deleted()).isTrue();
            assertThat(end.changeId()).isEqualTo(103);
        });
    }

    @Test
    public void whatGoesWrongNeverReachesTheUser() {
        created();
        when(issues.getIssueObject(any(Long.class))).thenThrow(new IllegalStateException("database away"));

        assertThatCode(() -> tell(EventType.ISSUE_UPDATED_ID, "2017-02-01T00:00:00Z", 101L))
                .doesNotThrowAnyException();
        assertThat(versions()).hasSize(1);
    }

    @Test
    public void itListensFromStartToStop() {
        listener.onStart();
        verify(events).register(listener);
        listener.onStop();
        verify(events).unregister(listener);
    }
}
