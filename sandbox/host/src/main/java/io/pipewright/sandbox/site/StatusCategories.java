package io.pipewright.sandbox.site;

import com.atlassian.jira.config.StatusCategoryManager;
import com.atlassian.jira.issue.status.category.StatusCategory;
import java.util.List;

/** The four fixed categories of statuses. */
public final class StatusCategories implements StatusCategoryManager {

    private record Category(Long id, String key, String name, String colorName) implements StatusCategory {

        @Override
        public Long getId() {
            return id;
        }

        @Override
        public String getKey() {
            return key;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getColorName() {
            return colorName;
        }
    }

    private static final List<StatusCategory> ALL = List.of(
            new Category(1L, "undefined", "No Category", "default"),
            new Category(2L, "new", "To Do", "default"),
            new Category(4L, "indeterminate", "In Progress", "inprogress"),
            new Category(3L, "done", "Done", "success"));

    /** All four, in the order of work. */
    public List<StatusCategory> all() {
        return ALL;
    }

    @Override
    public StatusCategory getStatusCategoryByKey(String key) {
        return ALL.stream()
                .filter(category -> category.getKey().equals(key))
                .findFirst()
                .orElse(null);
    }

    StatusCategory byId(Long id) {
        return ALL.stream()
                .filter(category -> category.getId().equals(id))
                .findFirst()
                .orElse(ALL.get(0));
    }
}
