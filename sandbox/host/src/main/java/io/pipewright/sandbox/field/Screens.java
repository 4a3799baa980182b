package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenLayoutItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import io.pipewright.sandbox.field.ScreenStore.Kind;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** The screens. A new one must be stored before it gets a tab, as in Jira. */
public final class Screens implements FieldScreenManager {

    private final ScreenStore store;

    Screens(ScreenStore store) {
        this.store = store;
    }

    @Override
    public FieldScreen getFieldScreen(Long id) {
        return store.find(Kind.SCREEN, id).map(Screen::new).orElse(null);
    }

    @Override
    public Collection<FieldScreen> getFieldScreens() {
        return store.all(Kind.SCREEN).stream()
                .map(row -> (FieldScreen) new Screen(row))
                .toList();
    }

    FieldScreen create() {
        return new Screen(null);
    }

    private final class Screen extends StoredByName implements FieldScreen {

        private Screen(ScreenStore.Named row) {
            super(store, Kind.SCREEN, row);
        }

        @Override
        public FieldScreenTab addTab(String tabName) {
            return new TabView(store.addTab(idToAdd("a tab"), tabName));
        }

        @Override
        public List<FieldScreenTab> getTabs() {
            return store.tabs(getId()).stream()
                    .map(tab -> (FieldScreenTab) new TabView(tab))
                    .toList();
        }

        @Override
        public FieldScreenTab getTab(int position) {
            return getTabs().get(position);
        }

        @Override
        public boolean containsField(String fieldId) {
            return getTabs().stream().anyMatch(tab -> tab.isContainsField(fieldId));
        }
    }

    private final class TabView implements FieldScreenTab {

        private final ScreenStore.Tab tab;

        private TabView(ScreenStore.Tab tab) {
            this.tab = tab;
        }

        @Override
        public Long getId() {
            return tab.id();
        }

        @Override
        public String getName() {
            return tab.name();
        }

        @Override
        public void addFieldScreenLayoutItem(String fieldId) {
            if (isContainsField(fieldId)) {
                throw new IllegalArgumentException(
                        "The tab '" + tab.name() + "' contains the field '" + fieldId + "' already");
            }
            store.addField(tab.id(), fieldId);
        }

        @Override
        public List<FieldScreenLayoutItem> getFieldScreenLayoutItems() {
            List<String> fields = store.fields(tab.id());
            return IntStream.range(0, fields.size())
                    .mapToObj(place -> (FieldScreenLayoutItem) new Place(fields.get(place), place))
                    .toList();
        }

        @Override
        public boolean isContainsField(String fieldId) {
            return store.fields(tab.id()).contains(fieldId);
        }
    }

    private record Place(String fieldId, int position) implements FieldScreenLayoutItem {

        @Override
        public String getFieldId() {
            return fieldId;
        }

        @Override
        public int getPosition() {
            return position;
        }
    }
}
