package io.pipewright.sandbox.site;

import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import io.pipewright.sandbox.db.Database;
import java.util.Collection;
import java.util.List;

/** The site's statuses; their names are unique. */
public final class Statuses implements StatusManager {

    private final Constants<Constant.State> constants;

    public Statuses(Database database, Translations translations, StatusCategories categories) {
        this.constants = new Constants<>(
                database, translations, "status", data -> new Constant.State(data, categories.byId(data.category())));
    }

    @Override
    public Status createStatus(String name, String description, String iconUrl, StatusCategory category) {
        requireIcon(iconUrl);
        constants.requireNew(name);
        return constants.create(name, description, iconUrl, category.getId());
    }

    Status create(String id, String name, StatusCategory category) {
        return constants.create(id, name, "", "/images/icons/statuses/generic.png", category.getId());
    }

    @Override
    public Collection<Status> getStatuses() {
        return List.copyOf(constants.all());
    }

    @Override
    public Status getStatus(String id) {
        return constants.byId(id).orElse(null);
    }

    private static void requireIcon(String iconUrl) {
        if (iconUrl == null || iconUrl.isBlank()) {
            throw new IllegalArgumentException("iconURL should not be blank");
        }
    }
}
