package io.pipewright.jira.metrics;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.metrics.ChangesJson.DealJson;
import io.pipewright.jira.metrics.ChangesJson.DealsJson;
import io.pipewright.jira.rest.BrowsableProjects;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.StageLabels;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.kernel.Actor;
import io.pipewright.metrics.ChangedDeal;
import io.pipewright.metrics.ChangedDeals;
import io.pipewright.metrics.Funnel;
import io.pipewright.metrics.MetricsRequest;
import io.pipewright.metrics.PipelineChanges;
import io.pipewright.metrics.TimeInStages;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Pipelines;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the figures of a pipeline into JSON for one reader. */
@Named
public class PipelineTranslation {

    private final Messages messages;
    private final People people;
    private final StageNames names;
    private final BrowsableProjects browsable;
    private final Pipelines pipelines;
    private final IssueManager issues;
    private final LossNames losses;

    @Inject
    public PipelineTranslation(
            Messages messages,
            People people,
            StageNames names,
            BrowsableProjects browsable,
            Pipelines pipelines,
            IssueManager issues,
            LossNames losses) {
        this.messages = messages;
        this.people = people;
        this.names = names;
        this.browsable = browsable;
        this.pipelines = pipelines;
        this.issues = issues;
        this.losses = losses;
    }

    ChangesJson json(Actor actor, PipelineChanges changes) {
        return new SpokenChanges(changes, messages.to(actor)).json(actor);
    }

    FunnelJson json(Actor actor, Funnel funnel) {
        Sentences to = messages.to(actor);
        return new SpokenFunnel(funnel, to, labels(actor, to, funnel.request()), losses).json(actor);
    }

    StagesJson json(Actor actor, TimeInStages times) {
        return new SpokenStages(times, labels(actor, messages.to(actor), times.request())).json(actor);
    }

    private StageLabels labels(Actor actor, Sentences to, MetricsRequest request) {
        return new StageLabels(to, actor, names, browsable, request.scope(), pipelines.all());
    }

    /** The deals in their order; the issues are loaded together. */
    DealsJson json(Actor actor, ChangedDeals changed) {
        Map<Long, Issue> byId = issues(changed.deals());
        Collection<Pipeline> all = pipelines.all();
        SpokenStory story =
                new SpokenStory(messages.to(actor), people, (project, status) -> stage(all, project, status));
        List<DealJson> deals = changed.deals().stream()
                .flatMap(deal ->
                        Stream.ofNullable(byId.get(deal.dealId())).map(issue -> story.json(deal, issue, changed.bar())))
                .toList();
        return new DealsJson(deals, changed.more());
    }

    private Map<Long, Issue> issues(List<ChangedDeal> deals) {
        List<Long> ids = deals.stream().map(ChangedDeal::dealId).toList();
        return ids.isEmpty()
                ? Map.of()
                : issues.getIssueObjects(ids).stream().collect(Collectors.toMap(Issue::getId, issue -> issue));
    }

    private String stage(Collection<Pipeline> all, long project, String status) {
        return names.ofStatus(status)
                .or(() -> all.stream()
                        .filter(pipeline -> pipeline.projectId() == project)
                        .flatMap(pipeline -> pipeline.stageOf(status).stream())
                        .map(names::of)
                        .findFirst())
                .orElse(status);
    }
}
