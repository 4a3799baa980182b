package io.pipewright.jira.forecast;

import com.atlassian.jira.project.Project;
import io.pipewright.analysis.Dimension;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.forecast.ForecastJson.ChoiceJson;
import io.pipewright.jira.forecast.ForecastJson.OptionsJson;
import io.pipewright.jira.forecast.ForecastJson.ProjectJson;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.BrowsableProjects;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.kernel.Actor;
import io.pipewright.money.Rate;
import io.pipewright.money.RateTable;
import io.pipewright.money.RateTables;
import io.pipewright.period.PeriodChoice;
import io.pipewright.stage.Pipelines;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a user can choose a forecast from. */
@Named
public class ForecastOptions {

    private static final String OFFERED = JiraDealFields.optionItem(JiraDealFields.CURRENCY, "");

    private final Pipelines pipelines;
    private final RateTables rates;
    private final SetupItems items;
    private final BrowsableProjects projects;
    private final Messages messages;

    @Inject
    public ForecastOptions(
            Pipelines pipelines, RateTables rates, SetupItems items, BrowsableProjects projects, Messages messages) {
        this.pipelines = pipelines;
        this.rates = rates;
        this.items = items;
        this.projects = projects;
        this.messages = messages;
    }

    /** For this user. */
    public OptionsJson of(Actor actor) {
        RateTable table = rates.current();
        Sentences to = messages.to(actor);
        return new OptionsJson(
                projects(actor),
                Stream.of(PeriodChoice.values())
                        .map(period -> choice(to, "period", period.code()))
                        .toList(),
                Stream.of(Dimension.values())
                        .map(dimension -> choice(to, "grouping", dimension.code()))
                        .toList(),
                currencies(table, actor.locale()),
                table.reporting().getCurrencyCode());
    }

    private List<ProjectJson> projects(Actor actor) {
        return pipelines.all().stream()
                .flatMap(pipeline -> projects.find(actor, pipeline.projectId()).stream())
                .sorted(Comparator.comparing(Project::getName))
                .map(project -> new ProjectJson(project.getId(), project.getKey(), project.getName()))
                .toList();
    }

    /** Not those of all deals: they would tell of projects that the user may not browse. */
    private List<ChoiceJson> currencies(RateTable table, Locale language) {
        TreeSet<String> codes = new TreeSet<>();
        codes.add(table.reporting().getCurrencyCode());
        for (Rate rate : table.rates()) {
            codes.add(rate.from().getCurrencyCode());
            codes.add(rate.to().getCurrencyCode());
        }
        items.read().keySet().stream()
                .filter(item -> item.startsWith(OFFERED))
                .map(item -> item.substring(OFFERED.length()))
                .forEach(codes::add);
        return codes.stream()
                .map(code -> new ChoiceJson(code, Currency.getInstance(code).getDisplayName(language)))
                .toList();
    }

    private static ChoiceJson choice(Sentences to, String kind, String code) {
        return new ChoiceJson(code, to.text("pipewright.forecast." + kind + "." + code));
    }
}
