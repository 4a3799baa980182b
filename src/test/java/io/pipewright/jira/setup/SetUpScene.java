package io.pipewright.jira.setup;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.pipewright.exit.DeliverCriteria;
import io.pipewright.exit.InMemoryCriteria;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.wiring.Features;
import io.pipewright.stage.InMemoryPipelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A set-up over a Jira that is faked. */
final class SetUpScene {

    static {
        // the failures here are meant
        System.setProperty("org.slf4j.simpleLogger.log." + SetUpPipeline.class.getName(), "off");
    }

    final FakeJira jira = new FakeJira();
    final InMemorySetupItems items = new InMemorySetupItems();
    final InMemoryPipelines pipelines = new InMemoryPipelines();
    final InMemoryCriteria criteria = new InMemoryCriteria();
    final List<Long> historyStarted = new ArrayList<>();
    final Messages messages = DeliveredTexts.messages(Locale.US);
    final SetUpPipeline setUp;

    SetUpScene() throws Exception {
        Features features = mock(Features.class);
        when(features.deliverCriteria()).thenReturn(new DeliverCriteria(criteria));
        SetUpWords words = new SetUpWords(messages);
        ProjectSteps project = new ProjectSteps(
                items,
                words,
                jira.projectService,
                jira.projects,
                jira.issues,
                jira.typeSchemes,
                jira.typeScreenSchemes,
                jira.workflowSchemes,
                jira.migration);
        SetUpSteps steps = new SetUpSteps(
                new ConstantSteps(items, words, jira.issueTypes, jira.statuses, jira.categories, jira.resolutions),
                new FieldSteps(items, words, jira.customFields, jira.optionsManager, jira.issueTypes),
                new ScreenSteps(
                        items,
                        words,
                        jira.customFields,
                        jira.screenFactory,
                        jira.screens,
                        jira.screenSchemes,
                        jira.typeScreenSchemes),
                new WorkflowSteps(items, words, jira.workflows, jira.workflowSchemes),
                project,
                new PipelineSteps(
                        items,
                        words,
                        project,
                        pipelines,
                        criteria,
                        features,
                        Optional.of(List.of(historyStarted::add))));
        setUp = new SetUpPipeline(
                new SetUpPlans(messages, jira.projects, project, jira.authentication),
                steps,
                jira.locks,
                jira.fields,
                jira.customFields);
    }

    static SetUpRequest newProject(String template) {
        return new SetUpRequest(null, "SALES", "Sales", template, "en", "KRW");
    }

    static SetUpRequest existing(long projectId) {
        return new SetUpRequest(projectId, null, null, "the-model", "en", "KRW");
    }
}
