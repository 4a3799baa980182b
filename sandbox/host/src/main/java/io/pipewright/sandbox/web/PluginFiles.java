package io.pipewright.sandbox.web;

import io.pipewright.sandbox.plugin.PluginModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads files of a plugin's jar by the locations that descriptors give, with or without a leading slash. */
public final class PluginFiles {

    private PluginFiles() {}

    public static Optional<byte[]> read(PluginModule module, String location) {
        return module.open(location.startsWith("/") ? location.substring(1) : location)
                .map(PluginFiles::all);
    }

    /** @throws IllegalArgumentException when the jar has no such file */
    public static void mustHave(PluginModule module, String location) {
        if (read(module, location).isEmpty()) {
            throw new IllegalArgumentException(module.completeKey() + ": the plugin has no file " + location);
        }
    }

    static byte[] all(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
