package io.pipewright.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.opensymphony.workflow.Condition;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import com.opensymphony.workflow.WorkflowContext;
import com.opensymphony.workflow.loader.ActionDescriptor;
import io.pipewright.sandbox.issue.IssueWorld;
import io.pipewright.sandbox.site.Seed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Test;

public class TransitionTest {

    private final IssueWorld world = new IssueWorld();

    @After
    public void close() {
        world.close();
    }

    @Test
    public void theDefaultWorkflowLeadsFromEachStatusToEach_withTheResolutionSetAndCleared() {
        MutableIssue issue = world.createIssue("A deal");
        assertThat(issue.getStatusId()).isEqualTo(Seed.TO_DO);
        assertThat(world.transitions.available(issue, world.admin))
                .extracting(ActionDescriptor::getName)
                .containsExactly("To Do", "In Progress", "Done");

        MutableIssue done = world.transition(issue, 31, world.input()).getIssue();
        assertThat(done.getStatusId()).isEqualTo(Seed.DONE);
        assertThat(done.getResolution().getName()).isEqualTo("Done");
        assertThat(done.getResolutionDate()).isNotNull();

        MutableIssue reopened = world.transition(done, 11, world.input()).getIssue();
        assertThat(reopened.getResolution()).isNull();
        assertThat(reopened.getResolutionDate()).isNull();
    }

    @Test
    public void theHistoryTellsTheStatusByIdAndName_inOneGroupWithTheOtherFields() {
        MutableIssue issue = world.createIssue("A deal");
        world.transition(issue, 31, world.input());
        assertThat(world.history(issue)).hasSize(1);
        Map<String, ChangeItemBean> items = new TreeMap<>();
        world.history(issue).get(0).getChangeItemBeans().forEach(item -> items.put(item.getField(), item));
        assertThat(items.keySet()).containsExactly("resolution", "status");
        ChangeItemBean status = items.get("status");
        assertThat(List.of(
                        status.getFieldType(),
                        status.getFrom(),
                        status.getFromString(),
                        status.getTo(),
                        status.getToString()))
                .containsExactly("jira", Seed.TO_DO, "To Do", Seed.DONE, "Done");
        assertThat(world.history(issue).get(0).getAuthorKey()).isEqualTo(world.admin.getKey());
    }

    @Test
    public void aTransitionToTheSameStatusIsRecorded() {
        MutableIssue issue = world.createIssue("A deal");
        world.transition(issue, 11, world.input());
        assertThat(world.history(issue).get(0).getChangeItemBeans())
                .extracting(ChangeItemBean::getFrom, ChangeItemBean::getTo)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Seed.TO_DO, Seed.TO_DO));
    }

    @Test
    public void listenersHearAfterTheCommit_andTheIndexFollowsThem() {
        MutableIssue issue = world.createIssue("A deal");
        world.transition(issue, 21, world.input());
        assertThat(world.told).containsExactly("event 13", "index 1");
        Long group = world.published.get(0).getChangeLog().getLong("id");
        assertThat(group).isEqualTo(world.history(issue).get(0).getId());
        assertThat(world.published.get(0).getIssue().getStatusId()).isEqualTo(Seed.IN_PROGRESS);
    }

    @Test
    public void allValidatorsAreAsked_andAllTheirErrorsCollected() {
        world.pluginRules.put("app.First", () -> (Validator) (vars, args, ps) -> {
            throw new InvalidInputException("customfield_1", "Amount is missing");
        });
        world.pluginRules.put("app.Second", () -> (Validator) (vars, args, ps) -> {
            InvalidInputException errors = new InvalidInputException();
            errors.addError("The plan is not agreed");
            errors.addError("No task is done");
            throw errors;
        });
        world.useWorkflow(
                "two", IssueWorld.rule("validator", "app.First") + IssueWorld.rule("validator", "app.Second"), "");
        MutableIssue issue = world.createIssue("A deal");

        IssueService.IssueResult result = world.transition(issue, 11, world.input());

        assertThat(result.getErrorCollection().getErrors())
                .containsExactly(Map.entry("customfield_1", "Amount is missing"));
        assertThat(result.getErrorCollection().getErrorMessages())
                .containsExactly("The plan is not agreed", "No task is done");
        assertThat(world.store.find(issue.getId()).orElseThrow().getStatusId()).isEqualTo(Seed.TO_DO);
        assertThat(world.history(issue)).isEmpty();
        assertThat(world.told).isEmpty();
    }

    @Test
    public void aValidatorThatBreaksDownMakesTheActionInvalid() {
        world.pluginRules.put("app.Broken", () -> (Validator) (vars, args, ps) -> {
            throw new NullPointerException("seeded");
        });
        world.useWorkflow("broken", IssueWorld.rule("validator", "app.Broken"), "");
        IssueService.IssueResult result = world.transition(world.createIssue("A deal"), 11, world.input());
        assertThat(result.getErrorCollection().getErrorMessages()).containsExactly("Action 11 is invalid");
    }

    @Test
    public void aRuleOfADisabledPluginMakesTheActionInvalid() {
        world.useWorkflow("gone", IssueWorld.rule("validator", "app.Gone"), "");
        IssueService.IssueResult result = world.transition(world.createIssue("A deal"), 11, world.input());
        assertThat(result.getErrorCollection().getErrorMessages()).containsExactly("Action 11 is invalid");
    }

    @Test
    public void validatorsSeeTheScreensValues_andTheIssueAsItWas() {
        Map<String, Object> seen = new TreeMap<>();
        world.pluginRules.put("app.Curious", () -> (Validator) (vars, args, ps) -> {
            seen.put("summary", ((Issue) vars.get("issue")).getSummary());
            seen.put("was", ((Issue) vars.get("originalissueobject")).getSummary());
            seen.put("action", vars.get("actionId"));
            seen.put("caller", ((WorkflowContext) vars.get("context")).getCaller());
            seen.put("comment", vars.get("comment"));
            seen.put("names", Stream.of("descriptor", "entry", "store").allMatch(vars::containsKey));
        });
        world.useWorkflow("curious", IssueWorld.rule("validator", "app.Curious"), "");
        MutableIssue issue = world.createIssue("Before");
        assertThat(world.transition(issue, 11, world.input().setSummary("After").setComment("Why"))
                        .isValid())
                .isTrue();
        assertThat(seen)
                .isEqualTo(Map.of(
                        "summary",
                        "After",
                        "was",
                        "Before",
                        "action",
                        11,
                        "caller",
                        world.admin.getKey(),
                        "comment",
                        "Why",
                        "names",
                        true));
        assertThat(world.commentService.of(issue.getId()))
                .extracting(comment -> comment.body())
                .containsExactly("Why");
        assertThat(world.published.get(0).getParams()).containsEntry("comment", "Why");
    }

    @Test
    public void aFailingPostFunctionRollsEverythingBack() {
        world.pluginRules.put("app.Fail", () -> (FunctionProvider) (vars, args, ps) -> {
            throw new IllegalStateException("seeded fault");
        });
        world.useWorkflow(
                "fail",
                "",
                "FN:issue.UpdateIssueStatusFunction:FN:misc.CreateCommentFunction:FN:issue.GenerateChangeHistoryFunction:"
                        + IssueWorld.rule("function", "app.Fail").replace(" name=\"\"", ""));
        MutableIssue issue = world.createIssue("A deal");

        IssueService.IssueResult result =
                world.transition(issue, 11, world.input().setSummary("Changed").setComment("Lost?"));

        assertThat(result.getErrorCollection().getErrorMessages())
                .hasSize(1)
                .first()
                .asString()
                .contains("seeded fault");
        assertThat(world.store.find(issue.getId()).orElseThrow())
                .extracting(Issue::getStatusId, Issue::getSummary)
                .containsExactly(Seed.TO_DO, "A deal");
        assertThat(world.history(issue)).isEmpty();
        assertThat(world.commentService.of(issue.getId())).isEmpty();
        assertThat(world.entries.findCurrentSteps(issue.getWorkflowId()))
                .extracting(step -> step.getStepId())
                .containsExactly(1);
        assertThat(world.told).isEmpty();
    }

    @Test
    public void aFailureInsideAWiderTransactionReachesWhoBeganIt() {
        world.pluginRules.put("app.Fail", () -> (FunctionProvider) (vars, args, ps) -> {
            throw new IllegalStateException("seeded fault");
        });
        world.useWorkflow("fail", "", IssueWorld.rule("function", "app.Fail").replace(" name=\"\"", ""));
        MutableIssue issue = world.createIssue("A deal");
        assertThatThrownBy(() -> world.database.inTransaction(() -> world.transition(issue, 11, world.input())))
                .hasMessageContaining("seeded fault");
        assertThat(world.entries.findCurrentSteps(issue.getWorkflowId()))
                .extracting(step -> step.getStepId())
                .containsExactly(1);
    }

    @Test
    public void postFunctionsSetFieldsThatTheHistoryTells() {
        var amount = world.numberField("Amount");
        world.pluginRules.put("app.Set", () -> (FunctionProvider)
                (vars, args, ps) -> ((MutableIssue) vars.get("issue")).setCustomFieldValue(amount, 12.5));
        world.useWorkflow("set", "", IssueWorld.rule("function", "app.Set").replace(" name=\"\"", ""));
        MutableIssue issue = world.createIssue("A deal");
        MutableIssue moved = world.transition(issue, 11, world.input()).getIssue();
        assertThat(moved.getCustomFieldValue(amount)).isEqualTo(12.5);
        assertThat(world.history(issue).get(0).getChangeItemBeans())
                .filteredOn(item -> item.getField().equals("Amount"))
                .extracting(
                        ChangeItemBean::getFrom,
                        ChangeItemBean::getFromString,
                        ChangeItemBean::getTo,
                        ChangeItemBean::getToString)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(null, null, null, "12.5"));
    }

    @Test
    public void aFieldThatIsNotOnTheScreenIsRefused() {
        MutableIssue issue = world.createIssue("A deal");
        IssueService.IssueResult result =
                world.transition(issue, 21, world.input().setSummary("Changed"));
        assertThat(result.getErrorCollection().getErrors())
                .containsEntry(
                        "summary", "Field 'summary' cannot be set. It is not on the appropriate screen, or unknown.");
    }

    @Test
    public void aTransitionThatIsNotOpenOrUnknownIsRefusedInPlainWords() {
        world.useWorkflow("once", "", "");
        MutableIssue issue = world.createIssue("A deal");
        assertThat(world.transition(issue, 11, world.input()).isValid()).isTrue();
        assertThat(world.transition(issue, 11, world.input())
                        .getErrorCollection()
                        .getErrorMessages())
                .first()
                .asString()
                .contains("(Go)", "not valid for the current state of this issue (SALES-1)");
        assertThat(world.transition(issue, 999, world.input())
                        .getErrorCollection()
                        .getErrorMessages())
                .first()
                .asString()
                .contains("illegal");
        assertThat(world.transition(issue, 1, world.input())
                        .getErrorCollection()
                        .getErrorMessages())
                .first()
                .asString()
                .contains("illegal");
    }

    @Test
    @SuppressWarnings("unchecked") // as OSWorkflow declares it
    public void aConditionHidesTheTransition() {
        world.pluginRules.put("app.Never", () -> (Condition) (vars, args, ps) -> false);
        MutableIssue issue = world.createIssue("A deal");
        ActionDescriptor action = world.transitions.find(issue, 21).orElseThrow();
        var never = new com.opensymphony.workflow.loader.ConditionDescriptor();
        never.setType("class");
        never.getArgs().put("class.name", "app.Never");
        action.getRestriction().getConditions().clear();
        action.getRestriction().getConditions().add(never);
        assertThat(world.transitions.available(issue, world.admin))
                .extracting(ActionDescriptor::getName)
                .containsExactly("To Do", "Done");
        assertThat(world.transition(issue, 21, world.input()).isValid()).isFalse();
    }

    @Test
    public void withoutThePermissionNothingIsOpen() {
        MutableIssue issue = world.createIssue("A deal");
        var outsider = world.site.users().getUserByName("outsider");
        assertThat(world.transitions.available(issue, outsider)).isEmpty();
        assertThat(world.service
                        .validateTransition(outsider, issue.getId(), 21, world.input())
                        .getErrorCollection()
                        .getErrorMessages())
                .containsExactly("You do not have the permission to see the specified issue.");
    }

    @Test
    public void ofTwoTransitionsAtOnceOneWins_andTheOtherIsTold() throws Exception {
        CountDownLatch bothInside = new CountDownLatch(1);
        world.pluginRules.put("app.Slow", () -> (FunctionProvider) (vars, args, ps) -> {
            try {
                bothInside.await(300, java.util.concurrent.TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        world.useWorkflow("slow", "", IssueWorld.rule("function", "app.Slow").replace(" name=\"\"", ""));
        MutableIssue issue = world.createIssue("A deal");
        var first = world.service.validateTransition(world.admin, issue.getId(), 11, world.input());
        var second = world.service.validateTransition(world.admin, issue.getId(), 11, world.input());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<IssueService.IssueResult> one = threads.submit(() -> world.service.transition(world.admin, first));
        Future<IssueService.IssueResult> two = threads.submit(() -> world.service.transition(world.admin, second));
        List<IssueService.IssueResult> results = List.of(one.get(), two.get());
        threads.shutdown();
        assertThat(results).extracting(IssueService.IssueResult::isValid).containsExactlyInAnyOrder(true, false);
        assertThat(results).filteredOn(result -> !result.isValid()).first().satisfies(result -> assertThat(
                        result.getErrorCollection().getErrorMessages())
                .first()
                .asString()
                .contains("somebody has changed"));
        assertThat(world.entries.findCurrentSteps(issue.getWorkflowId()))
                .extracting(step -> step.getStepId())
                .containsExactly(2);
        assertThat(world.history(issue)).hasSize(1);
    }

    @Test
    public void anIssueIsNotEditableInAStepThatSaysSo() {
        world.useWorkflow("closed", "", "");
        MutableIssue issue = world.createIssue("A deal");
        assertThat(world.service.isEditable(issue, world.admin)).isTrue();
        MutableIssue closed = world.transition(issue, 11, world.input()).getIssue();
        assertThat(world.service.isEditable(closed, world.admin)).isFalse();
        assertThat(world.service
                        .validateUpdate(
                                world.admin, issue.getId(), world.input().setSummary("x"))
                        .isValid())
                .isFalse();
    }
}
