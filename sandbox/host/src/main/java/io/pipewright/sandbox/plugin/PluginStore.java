package io.pipewright.sandbox.plugin;

import io.pipewright.sandbox.db.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The installed jars, copied into the home, and which plugins are wanted enabled. A jar is complete in its place before the table names it,
 * so a host that was killed half-way finds either the old plugin or the new one.
 */
public final class PluginStore {

    /** Under which nodes tell each other the keys of plugins that changed. */
    public static final String CHANGED = "plugins";

    private final Database database;
    private final Path folder;

    /** @param folder where the jars are kept; created when missing */
    public PluginStore(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Stored(String key, Path jar, boolean enabled) {}

    List<Stored> all() {
        return database.query(
                "select plugin_key, jar_path, enabled from plugin_state order by plugin_key",
                row -> new Stored(row.getString(1), folder.resolve(row.getString(2)), row.getBoolean(3)));
    }

    Optional<Stored> find(String key) {
        return all().stream().filter(stored -> stored.key().equals(key)).findFirst();
    }

    Path save(String key, Path jar, boolean enabled) {
        Optional<Stored> old = find(key);
        Path copy = copy(key, jar);
        String name = copy.getFileName().toString();
        if (!old.equals(Optional.of(new Stored(key, copy, enabled)))) {
            change(
                    key,
                    () -> database.put(
                            "update plugin_state set jar_path = ?, enabled = ? where plugin_key = ?",
                            "insert into plugin_state (jar_path, enabled, plugin_key) values (?, ?, ?)",
                            name,
                            enabled,
                            key));
        }
        old.filter(stored -> !stored.jar().equals(copy)).ifPresent(stored -> delete(stored.jar()));
        return copy;
    }

    void setEnabled(String key, boolean enabled) {
        change(key, () -> database.update("update plugin_state set enabled = ? where plugin_key = ?", enabled, key));
    }

    void remove(String key) {
        Optional<Stored> old = find(key);
        change(key, () -> database.update("delete from plugin_state where plugin_key = ?", key));
        old.ifPresent(stored -> delete(stored.jar()));
    }

    private void change(String key, Runnable work) {
        database.inTransaction(() -> {
            work.run();
            database.tell(CHANGED, key);
            return key;
        });
    }

    private Path copy(String key, Path jar) {
        try {
            byte[] content = Files.readAllBytes(jar);
            Path target = folder.resolve(key + "-" + digest(content) + ".jar");
            if (!Files.exists(target)) {
                Path partial = Files.createTempFile(folder, "incoming", ".tmp");
                Files.write(partial, content);
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path jar) {
        try {
            Files.deleteIfExists(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
