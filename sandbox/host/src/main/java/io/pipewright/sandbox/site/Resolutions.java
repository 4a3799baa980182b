package io.pipewright.sandbox.site;

import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.issue.resolution.Resolution;
import io.pipewright.sandbox.db.Database;
import java.util.List;

/** The site's resolutions; their names are unique. */
public final class Resolutions implements ResolutionManager {

    private final Constants<Constant.Outcome> constants;

    public Resolutions(Database database, Translations translations) {
        this.constants = new Constants<>(database, translations, "resolution", Constant.Outcome::new);
    }

    @Override
    public Resolution createResolution(String name, String description) {
        constants.requireNew(name);
        return constants.create(name, description, null, null);
    }

    @Override
    public List<Resolution> getResolutions() {
        return List.copyOf(constants.all());
    }

    @Override
    public Resolution getResolution(String id) {
        return constants.byId(id).orElse(null);
    }
}
