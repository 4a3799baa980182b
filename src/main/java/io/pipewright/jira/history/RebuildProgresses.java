package io.pipewright.jira.history;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.pipewright.history.RebuildProgress;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;

/** Keeps the progress of rebuilds where every node of a cluster reads it. */
@Named
public class RebuildProgresses {

    private static final String KEY = "io.pipewright.history.rebuild.";
    private static final String ASKED = "io.pipewright.history.asked.";
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 5;

    private final PluginSettingsFactory settings;

    @Inject
    public RebuildProgresses(PluginSettingsFactory settings) {
        this.settings = settings;
    }

    public RebuildProgress of(long projectId) {
        Object stored = settings.createGlobalSettings().get(KEY + projectId);
        return stored == null ? RebuildProgress.NEVER : read(((String) stored).split(SEPARATOR, PARTS));
    }

    /** @param progress of a rebuild that has begun, which somebody asked for */
    void set(long projectId, RebuildProgress progress) {
        settings.createGlobalSettings()
                .put(
                        KEY + projectId,
                        String.join(
                                SEPARATOR,
                                progress.state().name(),
                                Integer.toString(progress.done()),
                                Integer.toString(progress.total()),
                                Long.toString(progress.asked().orElseThrow().toEpochMilli()),
                                progress.problem()));
    }

    /** Remembers that somebody asks for a rebuild. */
    void asked(long projectId, Instant at) {
        settings.createGlobalSettings().put(ASKED + projectId, Long.toString(at.toEpochMilli()));
    }

    Optional<Instant> lastAsked(long projectId) {
        return Optional.ofNullable(settings.createGlobalSettings().get(ASKED + projectId))
                .map(millis -> Instant.ofEpochMilli(Long.parseLong((String) millis)));
    }

    private static RebuildProgress read(String[] parts) {
        return new RebuildProgress(
                RebuildProgress.State.valueOf(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Optional.of(Instant.ofEpochMilli(Long.parseLong(parts[3]))),
                parts[4]);
    }
}
