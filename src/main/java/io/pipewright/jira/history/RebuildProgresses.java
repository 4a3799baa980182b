package io.pipewright.jira.history;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;

/** Keeps the progress of rebuilds where every node of a cluster reads it. */
@Named
public class RebuildProgresses {

    private static final String KEY = "io.pipewright.history.rebuild.";
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 5;

    private final PluginSettingsFactory settings;

    @Inject
    public RebuildProgresses(PluginSettingsFactory settings) {
        this.settings = settings;
    }

    public RebuildProgress of(long projectId) {
        Object stored = settings.createGlobalSettings().get(KEY + projectId);
        return stored == null
                ? RebuildProgress.never(projectId)
                : read(projectId, ((String) stored).split(SEPARATOR, PARTS));
    }

    void set(RebuildProgress progress) {
        settings.createGlobalSettings()
                .put(
                        KEY + progress.projectId(),
                        String.join(
                                SEPARATOR,
                                progress.state().name(),
                                Integer.toString(progress.done()),
                                Integer.toString(progress.total()),
                                Long.toString(progress.started().toEpochMilli()),
                                progress.problem()));
    }

    private static RebuildProgress read(long projectId, String[] parts) {
        return new RebuildProgress(
                projectId,
                RebuildProgress.State.valueOf(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Instant.ofEpochMilli(Long.parseLong(parts[3])),
                parts[4]);
    }
}
