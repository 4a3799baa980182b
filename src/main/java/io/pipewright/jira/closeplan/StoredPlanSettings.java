package io.pipewright.jira.closeplan;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.pipewright.closeplan.PlanSettings;
import io.pipewright.closeplan.PlanSettingsStore;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The settings of close plans as global settings of Jira, which keeps them in step on all nodes: the company as it is, the holidays as lines
 * of a day and its name.
 */
@Named
public class StoredPlanSettings implements PlanSettingsStore {

    private static final String COMPANY = "io.pipewright.plan.company.";
    private static final String HOLIDAYS = "io.pipewright.plan.holidays.";
    private static final int DAY_LENGTH = 10;

    private final PluginSettingsFactory settings;

    @Inject
    public StoredPlanSettings(PluginSettingsFactory settings) {
        this.settings = settings;
    }

    @Override
    public PlanSettings of(long projectId) {
        PluginSettings global = settings.createGlobalSettings();
        return new PlanSettings(text(global, COMPANY + projectId), holidays(text(global, HOLIDAYS + projectId)));
    }

    private static String text(PluginSettings global, String key) {
        return global.get(key) instanceof String text ? text : "";
    }

    private static SortedMap<LocalDate, String> holidays(String lines) {
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        lines.lines()
                .filter(line -> line.length() >= DAY_LENGTH)
                .forEach(line -> holidays.put(
                        LocalDate.parse(line.substring(0, DAY_LENGTH)),
                        line.substring(DAY_LENGTH).strip()));
        return holidays;
    }

    @Override
    public void save(long projectId, PlanSettings next) {
        PluginSettings global = settings.createGlobalSettings();
        keep(global, COMPANY + projectId, next.company());
        keep(
                global,
                HOLIDAYS + projectId,
                next.holidays().entrySet().stream()
                        .map(StoredPlanSettings::line)
                        .collect(Collectors.joining("\n")));
    }

    private static String line(Map.Entry<LocalDate, String> holiday) {
        return (holiday.getKey() + " " + holiday.getValue()).strip();
    }

    /** An empty text is removed, since some databases take it for none and others do not. */
    private static void keep(PluginSettings global, String key, String text) {
        if (text.isEmpty()) {
            global.remove(key);
        } else {
            global.put(key, text);
        }
    }
}
