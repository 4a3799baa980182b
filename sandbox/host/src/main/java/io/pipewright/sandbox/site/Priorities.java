package io.pipewright.sandbox.site;

import com.atlassian.jira.issue.priority.Priority;
import io.pipewright.sandbox.db.Database;
import java.util.List;
import java.util.Optional;

/** The site's priorities, highest first. */
public final class Priorities {

    /** The id of the priority that a new issue gets. */
    public static final String DEFAULT_ID = "3";

    private final Constants<Constant.Urgency> constants;

    public Priorities(Database database, Translations translations) {
        this.constants = new Constants<>(database, translations, "priority", Constant.Urgency::new);
    }

    public List<Priority> all() {
        return List.copyOf(constants.all());
    }

    public Optional<Priority> byId(String id) {
        return constants.byId(id).map(Priority.class::cast);
    }

    /** Case does not matter. */
    public Optional<Priority> byName(String name) {
        return constants.byName(name).map(Priority.class::cast);
    }

    Priority create(String id, String name) {
        return constants.create(
                id, name, "", "/images/icons/priorities/" + name.toLowerCase(java.util.Locale.ROOT) + ".svg", null);
    }
}
