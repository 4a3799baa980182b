package io.pipewright.jira.closeplan;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.pipewright.closeplan.PlanSettings;
import io.pipewright.closeplan.PlanSettingsStore;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of close plans as a global setting of Jira, which keeps it in step on all nodes: a line with the company, then a line for
 * each holiday with its day and its name. It is never empty, since some databases take an empty text for none.
 */
@Named
public class StoredPlanSettings implements PlanSettingsStore {

    private static final String KEY = "io.pipewright.plan.";
    private static final String COMPANY = "company ";
    private static final int DAY_LENGTH = 10;

    private final PluginSettingsFactory settings;

    @Inject
    public StoredPlanSettings(PluginSettingsFactory settings) {
        this.settings = settings;
    }

    @Override
    public PlanSettings of(long projectId) {
        Object stored = settings.createGlobalSettings().get(KEY + projectId);
        return stored instanceof String text && text.startsWith(COMPANY) ? read(text) : PlanSettings.NONE;
    }

    private static PlanSettings read(String text) {
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        text.lines()
                .skip(1)
                .forEach(line ->
                        holidays.put(LocalDate.parse(line.substring(0, DAY_LENGTH)), line.substring(DAY_LENGTH)));
        return new PlanSettings(text.lines().findFirst().orElse(COMPANY).substring(COMPANY.length()), holidays);
    }

    @Override
    public void save(long projectId, PlanSettings next) {
        Stream<String> holidays =
                next.holidays().entrySet().stream().map(holiday -> holiday.getKey() + " " + holiday.getValue());
        String text =
                Stream.concat(Stream.of(COMPANY + next.company()), holidays).collect(Collectors.joining("\n"));
        settings.createGlobalSettings().put(KEY + projectId, text);
    }
}
