package io.pipewright.jira.history;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.pipewright.history.CatchUp;
import io.pipewright.history.CatchUps;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;

/** Keeps how far the history of each project has been compared, where every node of a cluster reads it. */
@Named
public class StoredCatchUps implements CatchUps {

    private static final String KEY = "io.pipewright.history.catch-up.";
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 4;

    private final PluginSettingsFactory settings;

    @Inject
    public StoredCatchUps(PluginSettingsFactory settings) {
        this.settings = settings;
    }

    @Override
    public CatchUp of(long projectId) {
        Object stored = settings.createGlobalSettings().get(KEY + projectId);
        return stored == null ? CatchUp.NEVER : read(((String) stored).split(SEPARATOR, PARTS));
    }

    void set(long projectId, CatchUp catchUp) {
        settings.createGlobalSettings()
                .put(
                        KEY + projectId,
                        String.join(
                                SEPARATOR,
                                text(catchUp.checked()),
                                Integer.toString(catchUp.deals()),
                                text(catchUp.at()),
                                text(catchUp.since())));
    }

    private static CatchUp read(String[] parts) {
        return new CatchUp(moment(parts[0]), Integer.parseInt(parts[1]), moment(parts[2]), moment(parts[PARTS - 1]));
    }

    private static String text(Optional<Instant> moment) {
        return moment.map(at -> Long.toString(at.toEpochMilli())).orElse("");
    }

    private static Optional<Instant> moment(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
    }
}
