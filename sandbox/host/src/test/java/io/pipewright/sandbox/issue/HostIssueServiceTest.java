package io.pipewright.sandbox.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.history.ChangeItemBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.After;
import org.junit.Test;

public class HostIssueServiceTest {

    private final IssueWorld world = new IssueWorld();

    @After
    public void close() {
        world.close();
    }

    private Tuple item(String type, String field, String from, String fromText, String to, String toText) {
        return Tuple.tuple(type, field, from, fromText, to, toText);
    }

    private void assertHistory(Issue issue, Tuple... items) {
        assertThat(world.history(issue)).hasSize(1);
        assertThat(world.history(issue).get(0).getChangeItemBeans())
                .extracting(
                        ChangeItemBean::getFieldType,
                        ChangeItemBean::getField,
                        ChangeItemBean::getFrom,
                        ChangeItemBean::getFromString,
                        ChangeItemBean::getTo,
                        ChangeItemBean::getToString)
                .containsExactlyInAnyOrder(items);
    }

    @Test
    public void aNewIssueGetsTheNextKey_theFirstStatusAndAnEvent() {
        CustomField amount = world.numberField("Amount");
        var input = world.input()
                .setProjectId(world.project.getId())
                .setIssueTypeId(world.taskType)
                .setSummary("Rollout 🚀 <b>")
                .addCustomFieldValue(amount.getId(), "1200.5");
        MutableIssue issue = world.service
                .create(world.rep, world.service.validateCreate(world.rep, input))
                .getIssue();
        assertThat(issue.getKey()).isEqualTo("SALES-1");
        assertThat(issue.getSummary()).isEqualTo("Rollout 🚀 <b>");
        assertThat(issue.getReporter()).isEqualTo(world.rep);
        assertThat(issue.getCustomFieldValue(amount)).isEqualTo(1200.5);
        assertThat(world.told).containsExactly("event 1", "index 1");
        assertThat(world.createIssue("Next").getKey()).isEqualTo("SALES-2");
    }

    @Test
    public void everyErrorOfTheInputIsCollected() {
        CustomField amount = world.numberField("Amount");
        var input = world.input()
                .setProjectId(world.project.getId())
                .setIssueTypeId(world.taskType)
                .setSummary("x".repeat(256))
                .setAssigneeId("nobody")
                .addCustomFieldValue(amount.getId(), "a lot")
                .addCustomFieldValue("customfield_99999", "1")
                .setReporterId("admin");
        IssueService.CreateValidationResult result = world.service.validateCreate(world.admin, input);
        assertThat(result.getErrorCollection().getErrors())
                .containsOnlyKeys("summary", "assignee", "reporter", amount.getId(), "customfield_99999")
                .containsEntry("summary", "Summary must be less than 255 characters.")
                .containsEntry("assignee", "User 'nobody' does not exist.")
                .containsEntry(
                        "reporter", "Field 'reporter' cannot be set. It is not on the appropriate screen, or unknown.");
    }

    @Test
    public void aSummaryIsRequired_andSoAreProjectAndType() {
        assertThat(world.service
                        .validateCreate(world.admin, world.input())
                        .getErrorCollection()
                        .getErrors())
                .containsOnlyKeys("pid", "issuetype");
        var input = world.input().setProjectId(world.project.getId()).setIssueTypeId(world.taskType);
        assertThat(world.service
                        .validateCreate(world.admin, input)
                        .getErrorCollection()
                        .getErrors())
                .containsExactly(Map.entry("summary", "You must specify a summary of the issue."));
    }

    @Test
    public void whoMayNotCreateIsRefusedBeforeAnythingElse() {
        var outsider = world.site.users().getUserByName("outsider");
        var input = world.input().setProjectId(world.project.getId()).setIssueTypeId(world.taskType);
        assertThat(world.service
                        .validateCreate(outsider, input)
                        .getErrorCollection()
                        .getErrorMessages())
                .containsExactly("You do not have permission to create issues in this project.");
    }

    @Test
    public void anEditTellsInTheHistoryWhatReallyChanged() {
        CustomField amount = world.numberField("Amount");
        MutableIssue issue = world.createIssue("Before");
        world.update(
                issue,
                world.input()
                        .setSummary("After")
                        .setDescription("Text")
                        .setAssigneeId("rep2")
                        .addCustomFieldValue(amount.getId(), "1"));
        assertHistory(
                issue,
                item("jira", "summary", null, "Before", null, "After"),
                item("jira", "description", null, null, null, "Text"),
                item("jira", "assignee", null, null, world.rep.getKey(), "Ben Carter"),
                item("custom", "Amount", null, null, null, "1"));
        assertThat(world.told).containsExactly("event 2", "index 1");
    }

    @Test
    public void aNumberThatIsClearedAndADueDateReadAsInJira() {
        CustomField amount = world.numberField("Amount");
        MutableIssue issue = world.createIssue("A deal");
        world.update(issue, world.input().addCustomFieldValue(amount.getId(), "1000000.25"));
        world.told.clear();
        var input = world.input().addCustomFieldValue(amount.getId(), "");
        input.getActionParameters().put("duedate", new String[] {"2026-06-05"});
        world.update(issue, input);
        assertThat(world.history(issue).get(1).getChangeItemBeans())
                .extracting(
                        ChangeItemBean::getFieldType,
                        ChangeItemBean::getField,
                        ChangeItemBean::getFrom,
                        ChangeItemBean::getFromString,
                        ChangeItemBean::getTo,
                        ChangeItemBean::getToString)
                .containsExactlyInAnyOrder(
                        item("custom", "Amount", null, "1000000.25", null, ""),
                        item("jira", "duedate", null, null, "2026-06-05", "2026-06-05 00:00:00.0"));
        assertThat(world.store.find(issue.getId()).orElseThrow().getCustomFieldValue(amount))
                .isNull();
    }

    @Test
    public void anEditThatChangesNothingIsSilent() {
        MutableIssue issue = world.createIssue("Same");
        assertThat(world.update(issue, world.input().setSummary("Same")).isValid())
                .isTrue();
        assertThat(world.history(issue)).isEmpty();
        assertThat(world.told).isEmpty();
    }

    @Test
    public void aNewAssigneeAloneIsAnEventOfItsOwn() {
        MutableIssue issue = world.createIssue("A deal");
        world.update(issue, world.input().setAssigneeId("rep2"));
        assertThat(world.told).containsExactly("event 3", "index 1");
    }

    @Test
    public void twoEditsAtOnceBothLand() {
        MutableIssue issue = world.createIssue("A deal");
        var first = world.service.validateUpdate(
                world.admin, issue.getId(), world.input().setSummary("From the first"));
        var second = world.service.validateUpdate(
                world.rep, issue.getId(), world.input().setDescription("From the second"));
        world.service.update(world.admin, first);
        world.service.update(world.rep, second);
        assertThat(world.store.find(issue.getId()).orElseThrow())
                .extracting(Issue::getSummary, Issue::getDescription)
                .containsExactly("From the first", "From the second");
    }

    @Test
    public void aListenerThatFailsDisturbsNobody() {
        List<String> heard = new ArrayList<>();
        world.publisher.register(new Failing());
        world.publisher.register(new Inherits(heard));
        MutableIssue issue = world.createIssue("A deal");
        assertThat(world.update(issue, world.input().setSummary("Changed")).isValid())
                .isTrue();
        assertThat(heard).containsExactly("1", "2");
    }

    /** Always fails. */
    public static final class Failing {
        @com.atlassian.event.api.EventListener
        @SuppressWarnings("DoNotCallSuggester") // the publisher calls it
        public void on(Object event) {
            throw new IllegalStateException("seeded");
        }
    }

    /** Has a listener method that stands in its supertype. */
    public static class Listens {
        final List<String> heard;

        Listens(List<String> heard) {
            this.heard = heard;
        }

        @com.atlassian.event.api.EventListener
        public void on(com.atlassian.jira.event.issue.IssueEvent event) {
            heard.add(event.getEventTypeId().toString());
        }
    }

    private static final class Inherits extends Listens {
        private Inherits(List<String> heard) {
            super(heard);
        }
    }

    @Test
    public void aDeletedIssueIsGone_andTheEventStillCarriesIt() {
        CustomField amount = world.numberField("Amount");
        MutableIssue issue = world.createIssue("A deal");
        world.update(issue, world.input().addCustomFieldValue(amount.getId(), "7"));
        world.told.clear();
        world.published.clear();
        assertThat(world.service
                        .delete(world.admin, world.service.validateDelete(world.admin, issue.getId()))
                        .hasAnyErrors())
                .isFalse();
        assertThat(world.told).containsExactly("event 8", "unindex");
        assertThat(world.published.get(0).getIssue().getKey()).isEqualTo("SALES-1");
        assertThat(world.published.get(0).getIssue().getCustomFieldValue(amount))
                .isEqualTo(7.0);
        assertThat(world.service
                        .getIssue(world.admin, issue.getId())
                        .getErrorCollection()
                        .getErrorMessages())
                .containsExactly("Issue Does Not Exist");
        for (String table :
                List.of("jiraissue", "customfieldvalue", "changegroup", "changeitem", "os_step", "os_wfentry")) {
            assertThat(world.database.queryOne("select count(*) from " + table, row -> row.getLong(1)))
                    .as(table)
                    .contains(0L);
        }
    }

    @Test
    public void aCommentIsAnEventAndTouchesTheIssue() {
        MutableIssue issue = world.createIssue("A deal");
        world.commentService.add(issue.getId(), world.rep, "Called the buyer");
        assertThat(world.told).containsExactly("event 6", "index 1");
        assertThat(world.commentService.of(issue.getId())).hasSize(1).first().satisfies(comment -> assertThat(
                        comment.author())
                .isEqualTo(world.rep));
    }

    @Test
    public void whatAnAppStoresIsInTheHistory_isTold_andAsksForNoPermission() {
        CustomField amount = world.numberField("Amount");
        MutableIssue issue = world.createIssue("A deal");
        MutableIssue stored = world.issues.getIssueObject(issue.getId());
        stored.setCustomFieldValue(amount, 7.0);

        world.issues.updateIssue(null, stored, EventDispatchOption.ISSUE_UPDATED, false);

        assertHistory(issue, item("custom", "Amount", null, null, null, "7"));
        assertThat(world.told).containsExactly("event 2", "index 1");
        assertThat(world.published.get(0).getUser()).isNull();
    }

    @Test
    public void whatAnAppStoresWithoutAChangeIsNotTold() {
        MutableIssue issue = world.createIssue("A deal");

        world.issues.updateIssue(
                world.rep, world.issues.getIssueObject(issue.getId()), EventDispatchOption.ISSUE_UPDATED, false);

        assertThat(world.history(issue)).isEmpty();
        assertThat(world.told).isEmpty();
    }

    @Test
    public void issuesAreFoundByKeyInAnyCase_andLoadedInTheOrderAsked() {
        Issue one = world.createIssue("One");
        Issue two = world.createIssue("Two");
        HostIssueManager manager = world.issues;
        assertThat(manager.getIssueObject("sales-2")).isEqualTo(two);
        assertThat(manager.getIssueObject("SALES-3")).isNull();
        assertThat(manager.getIssueObject("nonsense")).isNull();
        assertThat(manager.getIssueObjects(List.of(two.getId(), 1L, one.getId())))
                .extracting(Issue::getKey)
                .containsExactly("SALES-2", "SALES-1");
        assertThat(world.changeLog.ofAll(List.of(one.getId(), two.getId()))).isEmpty();
    }
}
