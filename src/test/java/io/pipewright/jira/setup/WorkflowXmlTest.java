package io.pipewright.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ConditionDescriptor;
import com.opensymphony.workflow.loader.ConditionsDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import io.pipewright.jira.workflow.ClosingRulesValidator;
import io.pipewright.jira.workflow.ExitCriteriaValidator;
import io.pipewright.jira.workflow.NewDealValidator;
import io.pipewright.jira.workflow.StageEntryFunction;
import io.pipewright.jira.workflow.StageLeftCondition;
import io.pipewright.jira.workflow.UndoEndCondition;
import io.pipewright.kernel.EnumCode;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.StageKind;
import io.pipewright.stage.StageTransition;
import io.pipewright.stage.TemplateStage;
import io.pipewright.stage.TransitionKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Test;

/** The workflow files say the same as the templates: each move once, from and to the same stages, with the same gate. */
@SuppressWarnings("unchecked")
public class WorkflowXmlTest {

    private static final String SYSTEM = "com.atlassian.jira.workflow.function.";

    @Test
    public void everyWorkflowSaysWhatItsTemplateSays() throws Exception {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            assertThat(differences(template, WorkflowText.raw(template.code())))
                    .as(template.code())
                    .isEmpty();
        }
    }

    @Test
    public void aDifferenceIsNoticed() throws Exception {
        String xml = WorkflowText.raw("the-model");
        Map<String, String> seeded = seeds(
                "<action id=\"12\"", "<action id=\"15\"",
                "<arg name=\"gate\">approval</arg>", "<arg name=\"gate\">evaluation</arg>",
                "<common-action id=\"61\"/>", "",
                "@screen.lose@", "@screen.park@",
                "@status.won@", "@status.lost@",
                "<arg name=\"closing\">win</arg>", "<arg name=\"closing\">lose</arg>",
                "io.pipewright.jira.workflow.UndoEndCondition", "io.pipewright.jira.workflow.StageLeftCondition",
                "@screen.undo@", "@screen.lose@",
                "<arg name=\"field.value\">@resolution.won@</arg>", "<arg name=\"field.value\"/>");

        for (Map.Entry<String, String> seed : seeded.entrySet()) {
            String changed = xml.replace(seed.getKey(), seed.getValue());
            assertThat(changed).as(seed.getKey()).isNotEqualTo(xml);
            assertThat(differencesOrRefusal(changed)).as(seed.getKey()).isNotEmpty();
        }
    }

    private static Map<String, String> seeds(String... fromAndTo) {
        Map<String, String> seeds = new TreeMap<>();
        for (int at = 0; at < fromAndTo.length; at += 2) {
            seeds.put(fromAndTo[at], fromAndTo[at + 1]);
        }
        return seeds;
    }

    private static List<String> differencesOrRefusal(String xml) {
        try {
            return differences(PipelineTemplate.THE_MODEL, xml);
        } catch (FactoryException | RuntimeException e) {
            return List.of(String.valueOf(e));
        }
    }

    private static List<String> differences(PipelineTemplate template, String xml) throws FactoryException {
        WorkflowDescriptor workflow = WorkflowUtil.convertXMLtoWorkflowDescriptor(xml);
        List<String> differences = new ArrayList<>();
        steps(template, workflow, differences);
        expect(
                differences,
                "moves",
                template.transitions().stream().map(StageTransition::actionId).toList(),
                List.copyOf(new TreeMap<>((Map<Integer, ActionDescriptor>) workflow.getCommonActions()).keySet()));
        for (StageTransition transition : template.transitions()) {
            ActionDescriptor action =
                    (ActionDescriptor) workflow.getCommonActions().get(transition.actionId());
            if (action != null) {
                transition(template, transition, workflow, action, differences);
            }
        }
        create(template, workflow, differences);
        return differences;
    }

    private static void steps(PipelineTemplate template, WorkflowDescriptor workflow, List<String> differences) {
        expect(
                differences,
                "steps",
                template.stages().size(),
                workflow.getSteps().size());
        for (TemplateStage stage : template.stages()) {
            StepDescriptor step = workflow.getStep(stage.position());
            expect(
                    differences,
                    "status of " + stage.key(),
                    "@status." + stage.key() + "@",
                    step.getMetaAttributes().get("jira.status.id"));
            expect(differences, "name of " + stage.key(), "@status-name." + stage.key() + "@", step.getName());
        }
    }

    private static void transition(
            PipelineTemplate template,
            StageTransition transition,
            WorkflowDescriptor workflow,
            ActionDescriptor action,
            List<String> differences) {
        String what = transition.key() + " ";
        TemplateStage target = template.stage(transition.to()).orElseThrow();
        expect(differences, what + "name", "@name." + transition.key() + "@", action.getName());
        expect(
                differences,
                what + "to",
                target.position(),
                action.getUnconditionalResult().getStep());
        expect(differences, what + "from", transition.from(), sources(template, workflow, transition.actionId()));
        screen(transition, action, differences);
        validators(transition, action, differences);
        conditions(transition, action, differences);
        List<FunctionDescriptor> functions = action.getUnconditionalResult().getPostFunctions();
        expect(
                differences,
                what + "functions",
                List.of(
                        StageEntryFunction.class.getName(),
                        SYSTEM + "issue.UpdateIssueFieldFunction",
                        SYSTEM + "issue.UpdateIssueStatusFunction",
                        SYSTEM + "misc.CreateCommentFunction",
                        SYSTEM + "issue.GenerateChangeHistoryFunction",
                        SYSTEM + "issue.IssueReindexFunction",
                        SYSTEM + "event.FireIssueEventFunction"),
                functions.stream()
                        .map(function -> function.getArgs().get("class.name"))
                        .toList());
        expect(
                differences,
                what + "stage",
                transition.to(),
                functions.get(0).getArgs().get(StageEntryFunction.STAGE));
        expect(
                differences,
                what + "resolution",
                resolution(target.kind()),
                functions.get(1).getArgs().get("field.value"));
        expect(differences, what + "event", "13", functions.get(6).getArgs().get("eventTypeId"));
    }

    private static Set<String> sources(PipelineTemplate template, WorkflowDescriptor workflow, int actionId) {
        Set<String> keys = new HashSet<>();
        template.stages().stream()
                .filter(stage -> ((List<ActionDescriptor>)
                                workflow.getStep(stage.position()).getActions())
                        .stream().anyMatch(action -> action.getId() == actionId))
                .forEach(stage -> keys.add(stage.key()));
        return keys;
    }

    private static String resolution(StageKind target) {
        if (target == StageKind.LOST) {
            return "@resolution.lost@";
        }
        return target.countsAsWon() ? "@resolution.won@" : "";
    }

    private static String closing(StageTransition transition) {
        return EnumCode.of(transition.kind());
    }

    private static void screen(StageTransition transition, ActionDescriptor action, List<String> differences) {
        String screen = transition.kind().asks() ? "@screen." + closing(transition) + "@" : "";
        expect(
                differences,
                transition.key() + " screen",
                screen,
                action.getMetaAttributes().get("jira.fieldscreen.id"));
        expect(
                differences,
                transition.key() + " view",
                transition.kind().asks() ? "fieldscreen" : "",
                String.valueOf(action.getView()).replace("null", ""));
    }

    private static void validators(StageTransition transition, ActionDescriptor action, List<String> differences) {
        List<Map<String, String>> expected = new ArrayList<>();
        transition
                .gate()
                .ifPresent(gate -> expected.add(Map.of(
                        "class.name",
                        ExitCriteriaValidator.class.getName(),
                        "full.module.key",
                        "io.pipewright.jiraexit-criteria-validator",
                        ExitCriteriaValidator.GATE,
                        gate)));
        if (transition.kind().asks()) {
            expected.add(Map.of(
                    "class.name",
                    ClosingRulesValidator.class.getName(),
                    "full.module.key",
                    "io.pipewright.jiraclosing-rules-validator",
                    ClosingRulesValidator.CLOSING,
                    closing(transition)));
        }
        List<ValidatorDescriptor> validators = action.getValidators();
        expect(
                differences,
                transition.key() + " validators",
                expected,
                validators.stream().map(ValidatorDescriptor::getArgs).toList());
    }

    /** U3, U4. */
    private static void conditions(StageTransition transition, ActionDescriptor action, List<String> differences) {
        List<Map<String, String>> expected = new ArrayList<>();
        if (transition.kind() == TransitionKind.UNDO) {
            expected.add(Map.of(
                    "class.name",
                    UndoEndCondition.class.getName(),
                    "full.module.key",
                    "io.pipewright.jiraundo-end-condition"));
        }
        transition
                .onlyAfter()
                .ifPresent(stage -> expected.add(Map.of(
                        "class.name",
                        StageLeftCondition.class.getName(),
                        "full.module.key",
                        "io.pipewright.jirastage-left-condition",
                        StageLeftCondition.STAGE,
                        stage)));
        expect(differences, transition.key() + " conditions", expected, conditions(action));
    }

    private static List<Map<String, String>> conditions(ActionDescriptor action) {
        if (action.getRestriction() == null) {
            return List.of();
        }
        ConditionsDescriptor all =
                (ConditionsDescriptor) action.getRestriction().getConditions().get(0);
        return ((List<ConditionDescriptor>) all.getConditions())
                .stream()
                        .map(condition -> (Map<String, String>) condition.getArgs())
                        .toList();
    }

    /** U3: Jira shows transitions in this order, and endings are no neighbours of everyday ones. */
    @Test
    public void winningAndLosingStandBehindEverydayTransitions() throws Exception {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            WorkflowDescriptor workflow =
                    WorkflowUtil.convertXMLtoWorkflowDescriptor(WorkflowText.raw(template.code()));
            for (StageTransition transition : template.transitions()) {
                ActionDescriptor action =
                        (ActionDescriptor) workflow.getCommonActions().get(transition.actionId());
                int place = Integer.parseInt(
                        action.getMetaAttributes().get("opsbar-sequence").toString());
                boolean ends = transition.kind() == TransitionKind.WIN
                        || transition.kind() == TransitionKind.LOSE
                        || transition.kind() == TransitionKind.UNDO;
                assertThat(place >= 80).as(transition.key()).isEqualTo(ends);
            }
        }
    }

    private static void create(PipelineTemplate template, WorkflowDescriptor workflow, List<String> differences) {
        ActionDescriptor create = workflow.getInitialAction(1);
        List<FunctionDescriptor> functions = create.getUnconditionalResult().getPostFunctions();
        expect(differences, "create to", 1, create.getUnconditionalResult().getStep());
        expect(
                differences,
                "create functions",
                List.of(
                        StageEntryFunction.class.getName(),
                        SYSTEM + "issue.IssueCreateFunction",
                        SYSTEM + "issue.IssueReindexFunction",
                        SYSTEM + "event.FireIssueEventFunction"),
                functions.stream()
                        .map(function -> function.getArgs().get("class.name"))
                        .toList());
        expect(
                differences,
                "create stage",
                template.stages().get(0).key(),
                functions.get(0).getArgs().get(StageEntryFunction.STAGE));
        expect(differences, "create event", "1", functions.get(3).getArgs().get("eventTypeId"));
        expect(
                differences,
                "create permission",
                "Create Issue",
                ((ValidatorDescriptor) create.getValidators().get(0)).getArgs().get("permission"));
        Map<String, String> values =
                ((ValidatorDescriptor) create.getValidators().get(1)).getArgs();
        expect(differences, "create values", NewDealValidator.class.getName(), values.get("class.name"));
        expect(differences, "create values of", template.stages().get(0).key(), values.get(NewDealValidator.STAGE));
    }

    private static void expect(List<String> differences, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.add(what + ": " + expected + " expected, " + actual + " found");
        }
    }
}
