package io.pipewright.sandbox.field;

import io.pipewright.sandbox.db.Cached;
import io.pipewright.sandbox.db.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The stored screens, screen schemes and issue type screen schemes. */
final class ScreenStore {

    /** The three kinds of things that have an id, a name and a description; a scheme has lines, each from a key to a target. */
    enum Kind {
        SCREEN("screen", "a screen", "", ""),
        SCHEME("screen_scheme", "a screen scheme", "operation", "screen_id"),
        TYPE_SCHEME("type_screen_scheme", "an issue type screen scheme", "issue_type", "screen_scheme_id");

        private final String table;
        private final String words;
        private final String key;
        private final String target;

        Kind(String table, String words, String key, String target) {
            this.table = table;
            this.words = words;
            this.key = key;
            this.target = target;
        }

        /** What it is called in a sentence. */
        String words() {
            return words;
        }

        private String lines() {
            return table + "_item";
        }
    }

    record Named(long id, String name, String description) {}

    record Tab(long id, long screenId, String name) {}

    record Item(long tabId, String fieldId) {}

    /** One line of a scheme; a key of null is its default. */
    record Line(long schemeId, String key, long target) {}

    private record Data(
            Map<Kind, Map<Long, Named>> named, List<Tab> tabs, List<Item> items, Map<Kind, List<Line>> lines) {}

    private final Database database;
    private final Cached<Data> data;

    ScreenStore(Database database) {
        this.database = database;
        this.data = new Cached<>(database, this::load);
    }

    List<Named> all(Kind kind) {
        return List.copyOf(data.get().named().get(kind).values());
    }

    Optional<Named> find(Kind kind, Long id) {
        return Optional.ofNullable(data.get().named().get(kind).get(id));
    }

    List<Tab> tabs(Long screenId) {
        return data.get().tabs().stream()
                .filter(tab -> screenId != null && tab.screenId() == screenId)
                .toList();
    }

    List<String> fields(long tabId) {
        return data.get().items().stream()
                .filter(item -> item.tabId() == tabId)
                .map(Item::fieldId)
                .toList();
    }

    /**
     * What the scheme's line of the key points to, or else its default line.
     *
     * @param key null for the default line
     */
    Optional<Long> target(Kind kind, long schemeId, Object key) {
        List<Line> lines = data.get().lines().get(kind);
        Optional<Long> own = line(lines, schemeId, key == null ? null : key.toString());
        return own.isPresent() ? own : line(lines, schemeId, null);
    }

    /** Inserts when the id is null. Gives the id. */
    long store(Kind kind, Long id, String name, String description) {
        long stored = id == null ? database.nextId(kind.table) : id;
        return find(kind, id).isPresent()
                ? update(kind, stored, name, description)
                : insert(kind, stored, name, description);
    }

    long insert(Kind kind, long id, String name, String description) {
        database.update(
                "insert into " + kind.table + " (id, sname, description) values (?, ?, ?)",
                id,
                name,
                text(description));
        data.changed();
        return id;
    }

    private long update(Kind kind, long id, String name, String description) {
        database.update(
                "update " + kind.table + " set sname = ?, description = ? where id = ?", name, text(description), id);
        data.changed();
        return id;
    }

    Tab addTab(long screenId, String name) {
        long id = database.nextId("screen_tab");
        database.update(
                "insert into screen_tab (id, screen_id, tname, seq) values (?, ?, ?, ?)",
                id,
                screenId,
                name,
                tabs(screenId).size());
        data.changed();
        return new Tab(id, screenId, name);
    }

    void addField(long tabId, String fieldId) {
        database.update(
                "insert into screen_item (id, tab_id, field_id, seq) values (?, ?, ?, ?)",
                database.nextId("screen_item"),
                tabId,
                fieldId,
                fields(tabId).size());
        data.changed();
    }

    void removeField(long tabId, String fieldId) {
        database.update("delete from screen_item where tab_id = ? and field_id = ?", tabId, fieldId);
        data.changed();
    }

    /**
     * Replaces the line of the same key.
     *
     * @param key null for the default line
     */
    void setLine(Kind kind, long schemeId, Object key, long target) {
        database.inTransaction(() -> {
            if (key == null) {
                database.update(
                        "delete from " + kind.lines() + " where scheme_id = ? and " + kind.key + " is null", schemeId);
            } else {
                database.update(
                        "delete from " + kind.lines() + " where scheme_id = ? and " + kind.key + " = ?", schemeId, key);
            }
            database.update(
                    "insert into " + kind.lines() + " (scheme_id, " + kind.key + ", " + kind.target
                            + ") values (?, ?, ?)",
                    schemeId,
                    key,
                    target);
            data.changed();
            return schemeId;
        });
    }

    private static Optional<Long> line(List<Line> lines, long schemeId, String key) {
        return lines.stream()
                .filter(line -> line.schemeId() == schemeId && Objects.equals(line.key(), key))
                .map(Line::target)
                .findFirst();
    }

    private Data load() {
        return new Data(
                Map.of(
                        Kind.SCREEN,
                        named(Kind.SCREEN),
                        Kind.SCHEME,
                        named(Kind.SCHEME),
                        Kind.TYPE_SCHEME,
                        named(Kind.TYPE_SCHEME)),
                database.query(
                        "select id, screen_id, tname from screen_tab order by seq, id",
                        row -> new Tab(row.getLong(1), row.getLong(2), row.getString(3))),
                database.query(
                        "select tab_id, field_id from screen_item order by seq, id",
                        row -> new Item(row.getLong(1), row.getString(2))),
                Map.of(Kind.SCHEME, lines(Kind.SCHEME), Kind.TYPE_SCHEME, lines(Kind.TYPE_SCHEME)));
    }

    private Map<Long, Named> named(Kind kind) {
        Map<Long, Named> result = new LinkedHashMap<>();
        database.query(
                "select id, sname, description from " + kind.table + " order by id",
                row -> result.put(row.getLong(1), new Named(row.getLong(1), row.getString(2), row.getString(3))));
        return result;
    }

    private List<Line> lines(Kind kind) {
        return database.query(
                "select scheme_id, " + kind.key + ", " + kind.target + " from " + kind.lines(),
                row -> new Line(row.getLong(1), row.getString(2), row.getLong(3)));
    }

    private static String text(String description) {
        return description == null ? "" : description;
    }
}
