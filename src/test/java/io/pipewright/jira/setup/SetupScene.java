package io.pipewright.jira.setup;

import io.pipewright.exit.criteria.DeliverCriteria;
import io.pipewright.exit.criteria.InMemoryCriteria;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.money.InMemoryReportingCurrency;
import io.pipewright.stage.InMemoryPipelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A set-up over a Jira that is faked. */
final class SetupScene {

    static {
        // the failures here are meant
        System.setProperty("org.slf4j.simpleLogger.log." + SetupPipeline.class.getName(), "off");
    }

    static final Actor ADMIN = Actors.of("admin", "2026-01-10T03:00:00Z", "Asia/Seoul");

    final FakeJira jira = new FakeJira();
    final InMemorySetupItems items = new InMemorySetupItems();
    final InMemoryPipelines pipelines = new InMemoryPipelines();
    final InMemoryCriteria criteria = new InMemoryCriteria();
    final InMemoryReportingCurrency reporting = new InMemoryReportingCurrency();
    final List<Long> historyStarted = new ArrayList<>();
    final Messages messages = DeliveredTexts.messages();
    final Sentences reader = messages.to(ADMIN);
    final SetupPipeline setUp;

    SetupScene() throws Exception {
        SetupLabels labels = new SetupLabels(messages);
        ProjectSteps project = new ProjectSteps(
                items,
                labels,
                jira.projectService,
                jira.projects,
                jira.issues,
                jira.typeSchemes,
                jira.typeScreenSchemes,
                jira.workflowSchemes,
                jira.services);
        SetupSteps steps = new SetupSteps(
                new LateSteps(
                        items,
                        labels,
                        jira.issueTypes,
                        jira.customFields,
                        jira.screens,
                        jira.typeScreenSchemes,
                        jira.services),
                new FieldSteps(items, labels, jira.customFields, jira.optionsManager, jira.issueTypes),
                new WorkflowSteps(items, labels, jira.workflows, jira.workflowSchemes),
                project,
                new PipelineSteps(
                        items,
                        labels,
                        project,
                        pipelines,
                        criteria,
                        reporting,
                        new DeliverCriteria(criteria),
                        Optional.of(List.of((actor, id) -> historyStarted.add(id)))));
        setUp = new SetupPipeline(
                new SetupPlans(messages, jira.projects, project, new JiraUsers(jira.users)),
                steps,
                jira.locks,
                jira.fields,
                jira.customFields);
    }

    static SetupRequest newProject(String template) {
        return new SetupRequest(null, "SALES", "Sales", template, "en", "KRW");
    }

    static SetupRequest existing(long projectId) {
        return new SetupRequest(projectId, null, null, "the-model", "en", "KRW");
    }
}
