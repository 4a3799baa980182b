package io.pipewright.sandbox.field;

import io.pipewright.sandbox.field.ScreenStore.Kind;
import java.util.List;

/** The default screen and the default schemes, all with the id 1. */
final class ScreenDefaults {

    static final long ID = 1;
    private static final List<String> FIELDS = List.of("summary", "description", "assignee", "reporter", "priority");

    private final ScreenStore store;

    ScreenDefaults(ScreenStore store) {
        this.store = store;
    }

    /** Does nothing where they exist. */
    void plant() {
        if (store.find(Kind.SCREEN, ID).isPresent()) {
            return;
        }
        store.insert(Kind.SCREEN, ID, "Default Screen", "Allows to update all system fields.");
        ScreenStore.Tab tab = store.addTab(ID, "Field Tab");
        FIELDS.forEach(field -> store.addField(tab.id(), field));
        store.insert(Kind.SCHEME, ID, "Default Screen Scheme", "");
        store.setLine(Kind.SCHEME, ID, null, ID);
        store.insert(Kind.TYPE_SCHEME, ID, "Default Issue Type Screen Scheme", "");
        store.setLine(Kind.TYPE_SCHEME, ID, null, ID);
    }
}
