package io.pipewright.jira.forecast;

import com.atlassian.jira.project.ProjectManager;
import io.pipewright.forecast.Forecast;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Puts a forecast into JSON for one reader. */
@Named
public class ForecastTranslation {

    private final Messages messages;
    private final People people;
    private final StageNames names;
    private final ProjectManager projects;

    @Inject
    public ForecastTranslation(Messages messages, People people, StageNames names, ProjectManager projects) {
        this.messages = messages;
        this.people = people;
        this.names = names;
        this.projects = projects;
    }

    ForecastJson json(Actor actor, Forecast forecast, String period) {
        Sentences to = messages.to(actor);
        GroupLabels labels = new GroupLabels(to, people, names, projects, forecast);
        return new SpokenForecast(forecast, to, labels).json(period, actor.zone());
    }
}
