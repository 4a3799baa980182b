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

    private final class Scheme extends StoredScheme implements FieldScreenScheme {

        private Scheme(ScreenStore.Named row) {
            super(store, Kind.SCHEME, row);
        }

        @Override
        public void addFieldScreenSchemeItem(FieldScreenSchemeItem item) {
            Line line = (Line) item;
            setLine(line.operation, Kind.SCREEN, line.screen == null ? null : line.screen.getId());
        }

        @Override
        public FieldScreen getFieldScreen(IssueOperation operation) {
            Long operationId = operation instanceof ScreenableIssueOperation screenable ? screenable.getId() : null;
            return target(operationId).map(screens::getFieldScreen).orElse(null);
        }
    }
}
