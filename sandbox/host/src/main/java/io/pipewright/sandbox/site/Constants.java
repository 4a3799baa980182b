package io.pipewright.sandbox.site;

import io.pipewright.sandbox.db.Cached;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.site.Constant.Data;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The stored constants of one kind, in their order. */
final class Constants<T extends Constant> {

    private final Database database;
    private final Translations translations;
    private final String kind;
    private final Function<Data, T> make;
    private final Cached<List<T>> rows;

    Constants(Database database, Translations translations, String kind, Function<Data, T> make) {
        this.database = database;
        this.translations = translations;
        this.kind = kind;
        this.make = make;
        this.rows = new Cached<>(database, this::load);
    }

    List<T> all() {
        return rows.get();
    }

    Optional<T> byId(String id) {
        return all().stream().filter(constant -> constant.getId().equals(id)).findFirst();
    }

    Optional<T> byName(String name) {
        return all().stream()
                .filter(constant -> constant.getName().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Appends a constant with the next free id. */
    T create(String name, String description, String iconUrl, Long category) {
        return create(String.valueOf(database.nextId(kind)), name, description, iconUrl, category);
    }

    /** Appends a constant with an id that the caller knows to be free. */
    T create(String id, String name, String description, String iconUrl, Long category) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("A " + kind + " needs a name");
        }
        database.update(
                "insert into issue_constant (kind, id, cname, description, icon_url, seq, category) values (?, ?, ?, ?, ?, ?, ?)",
                kind,
                id,
                name,
                Objects.requireNonNullElse(description, ""),
                iconUrl,
                (long) all().size() + 1,
                category);
        rows.changed();
        return byId(id).orElseThrow();
    }

    void requireNew(String name) {
        if (byName(name).isPresent()) {
            throw new IllegalStateException("A " + kind + " with the name '" + name + "' already exists");
        }
    }

    private List<T> load() {
        return List.copyOf(database.query(
                "select id, cname, description, icon_url, seq, category from issue_constant where kind = ? order by seq",
                row -> make.apply(new Data(
                        kind,
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getObject(6) == null ? null : row.getLong(6),
                        translations)),
                kind));
    }
}
