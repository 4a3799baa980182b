package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.operation.IssueOperation;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import io.pipewright.sandbox.field.ScreenStore.Kind;
import java.util.Collection;

/** Which screen serves which operation. A new scheme must be stored before it gets a line. */
public final class ScreenSchemes implements FieldScreenSchemeManager {

    private final ScreenStore store;
    private final FieldScreenManager screens;

    ScreenSchemes(ScreenStore store, FieldScreenManager screens) {
        this.store = store;
        this.screens = screens;
    }

    @Override
    public FieldScreenScheme getFieldScreenScheme(Long id) {
        return store.find(Kind.SCHEME, id).map(Scheme::new).orElse(null);
    }

    @Override
    public Collection<FieldScreenScheme> getFieldScreenSchemes() {
        return store.all(Kind.SCHEME).stream()
                .map(row -> (FieldScreenScheme) new Scheme(row))
                .toList();
    }

    FieldScreenScheme create() {
        return new Scheme(null);
    }

    FieldScreenSchemeItem createItem() {
        return new Line();
    }

    private static final class Line implements FieldScreenSchemeItem {

        private Long operation;
        private FieldScreen screen;

        @Override
        public void setIssueOperation(ScreenableIssueOperation value) {
            operation = value == null ? null : value.getId();
        }

        @Override
        public void setFieldScreen(FieldScreen value) {
            screen = value;
        }
    }

    private final class Scheme implements FieldScreenScheme {

        private Long id;
        private String name;
        private String description;

        private Scheme(ScreenStore.Named row) {
            this.id = row == null ? null : (Long) row.id();
            this.name = row == null ? null : row.name();
            this.description = row == null ? null : row.description();
        }

        @Override
        public Long getId() {
            return id;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void setName(String value) {
            name = value;
        }

        @Override
        public void setDescription(String value) {
            description = value;
        }

        @Override
        public void addFieldScreenSchemeItem(FieldScreenSchemeItem item) {
            Line line = (Line) item;
            if (id == null) {
                throw new IllegalStateException("Cannot add a screen to a screen scheme that has not been stored");
            }
            if (line.screen == null || line.screen.getId() == null) {
                throw new IllegalStateException("Cannot add a screen that has not been stored to a screen scheme");
            }
            store.setScreen(id, line.operation, line.screen.getId());
        }

        @Override
        public FieldScreen getFieldScreen(IssueOperation operation) {
            Long operationId = operation instanceof ScreenableIssueOperation screenable ? screenable.getId() : null;
            return id == null
                    ? null
                    : store.screenFor(id, operationId)
                            .map(screens::getFieldScreen)
                            .orElse(null);
        }

        @Override
        public void store() {
            id = store.store(Kind.SCHEME, id, ScreenNames.required(name), description);
        }
    }
}
