package io.pipewright.sandbox;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.pipewright.sandbox.importer.JsonImport.Arrivals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which projects of which files have come in, by the content of the file, so that the same command given again does not bring the same
 * issues twice. It is kept in the database, where it is written in the transaction of the import: killed at any moment, both are there or
 * neither.
 */
final class Imports {

    private final PluginSettings settings;

    Imports(PluginSettingsFactory settings) {
        this.settings = settings.createSettingsForKey("sandbox.import");
    }

    /** What of this file has come in. A file that cannot be read has not; the import says so itself. */
    Arrivals of(Path file) {
        String content = digest(file);
        return new Arrivals() {
            @Override
            public boolean has(int position) {
                return settings.get(content + "." + position) != null;
            }

            @Override
            public void add(int position) {
                settings.put(content + "." + position, file.getFileName().toString());
            }
        };
    }

    private static String digest(Path file) {
        try (var in = Files.newInputStream(file)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[1 << 16];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                sha.update(part, 0, read);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
