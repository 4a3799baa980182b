package io.pipewright.jira.forecast;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import io.pipewright.deal.Scope;
import io.pipewright.forecast.Forecast;
import io.pipewright.forecast.ForecastRequest;
import io.pipewright.forecast.ViewForecast;
import io.pipewright.jira.forecast.ForecastJson.DealsJson;
import io.pipewright.jira.forecast.ForecastJson.RequestJson;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.ScopeText;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Puts a forecast into JSON for one reader. */
@Named
public class ForecastTranslation {

    private final Messages messages;
    private final People people;
    private final StageNames names;
    private final ProjectManager projects;
    private final BrowsableProjects browsable;

    @Inject
    public ForecastTranslation(
            Messages messages, People people, StageNames names, ProjectManager projects, BrowsableProjects browsable) {
        this.messages = messages;
        this.people = people;
        this.names = names;
        this.projects = projects;
        this.browsable = browsable;
    }

    ForecastJson json(Actor actor, ViewForecast.View view, String period) {
        Sentences to = messages.to(actor);
        Forecast forecast = view.forecast();
        StageLabels stages = new StageLabels(to, actor, names, browsable, forecast);
        GroupLabels labels = new GroupLabels(to, people, stages, projects);
        RequestJson request = request(actor, forecast, period);
        return new SpokenForecast(forecast, to, labels).json(request, SpokenAttention.json(to, view.attention()));
    }

    private RequestJson request(Actor actor, Forecast forecast, String period) {
        ForecastRequest request = forecast.request();
        return new RequestJson(
                ScopeText.of(request.scope()),
                deals(actor, request.scope()),
                period,
                request.period().from().toString(),
                request.period().to().toString(),
                request.period().to().minusDays(1).toString(),
                request.dimension().code(),
                forecast.currency().getCurrencyCode(),
                actor.zone().getId(),
                actor.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                request.moment().map(moment -> actor.dayOf(moment).toString()).orElse(null));
    }

    /** Of a filter only its id: what it is called now, Jira's own REST tells whoever may use it. */
    private DealsJson deals(Actor actor, Scope scope) {
        if (scope.isEverything()) {
            return new DealsJson("all", "", List.of());
        }
        List<String> names = scope.kind() == Scope.Kind.PROJECTS
                ? scope.ids().stream()
                        .flatMap(id -> browsable.find(actor, id).stream())
                        .map(Project::getName)
                        .sorted(Collator.getInstance(actor.locale()))
                        .toList()
                : List.of();
        return new DealsJson(scope.kind().code(), scope.kind() == Scope.Kind.PROJECTS ? "" : scope.value(), names);
    }
}
