package io.pipewright.sandbox.site;

import io.pipewright.sandbox.db.Cached;
import io.pipewright.sandbox.db.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issue security: levels that hide an issue from everybody who is not in them. */
public final class SecuritySchemes {

    /** One level and who may see its issues. */
    public record Level(long id, long schemeId, String name, String description, List<Holder> holders) {}

    private final Database database;
    private final Cached<Map<Long, Level>> levels;

    public SecuritySchemes(Database database) {
        this.database = database;
        this.levels = new Cached<>(database, this::load);
    }

    /** A scheme is made by its first level; its id is the caller's choice. */
    public Level createLevel(long schemeId, String name, String description) {
        long id = database.nextId("security_level");
        database.update(
                "insert into security_level (id, scheme_id, lname, description) values (?, ?, ?, ?)",
                id,
                schemeId,
                name,
                description);
        levels.changed();
        return levels.get().get(id);
    }

    public void grant(long levelId, Holder holder) {
        database.update(
                "insert into security_grant (level_id, holder_type, holder) values (?, ?, ?)",
                levelId,
                holder.kind().name(),
                holder.name());
        levels.changed();
    }

    public Optional<Level> level(Long id) {
        return Optional.ofNullable(levels.get().get(id));
    }

    /** The levels of all schemes. */
    List<Level> all() {
        return List.copyOf(levels.get().values());
    }

    /** The levels of a scheme, oldest first; none for a project without a scheme (null). */
    public List<Level> levelsOf(Long schemeId) {
        return levels.get().values().stream()
                .filter(level -> schemeId != null && level.schemeId() == schemeId)
                .toList();
    }

    private Map<Long, Level> load() {
        Map<Long, Level> result = new LinkedHashMap<>();
        database.query(
                "select id, scheme_id, lname, description from security_level order by id",
                row -> result.put(
                        row.getLong(1),
                        new Level(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                new ArrayList<>())));
        database.query("select level_id, holder_type, holder from security_grant", row -> {
            Level level = result.get(row.getLong(1));
            return level != null
                    && level.holders().add(new Holder(Holder.Kind.valueOf(row.getString(2)), row.getString(3)));
        });
        return result;
    }
}
