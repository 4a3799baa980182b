package io.pipewright.jira.metrics;

import io.pipewright.jira.actor.JiraGroups;
import io.pipewright.jira.forecast.ForecastJson;
import io.pipewright.jira.forecast.ForecastOptions;
import io.pipewright.jira.metrics.PipelineJson.OptionsJson;
import io.pipewright.jira.metrics.PipelineJson.ProjectJson;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a user can choose the figures of a pipeline from; the user's favourite filters are told by Jira's own REST. */
@Named
public class PipelineOptions {

    private final ForecastOptions forecast;
    private final JiraGroups groups;

    @Inject
    public PipelineOptions(ForecastOptions forecast, JiraGroups groups) {
        this.forecast = forecast;
        this.groups = groups;
    }

    OptionsJson of(Actor actor) {
        ForecastJson.OptionsJson known = forecast.of(actor);
        return new OptionsJson(
                known.projects().stream()
                        .map(project -> new ProjectJson(project.id(), project.key(), project.name()))
                        .toList(),
                groups.own(actor),
                known.currencies().stream().map(ForecastJson.ChoiceJson::code).toList(),
                known.reporting());
    }
}
