package io.pipewright.sandbox.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the host's own bundles, {@code i18n/sandbox-<part>.properties}, wherever they stand on the class path. */
final class HostBundles {

    private static final Pattern BASE = Pattern.compile("(?:.*/)?(sandbox-[a-z0-9]+)\\.properties");

    private HostBundles() {}

    static Set<String> names(ClassLoader loader) {
        try {
            Set<String> names = new TreeSet<>();
            for (URL folder : Collections.list(loader.getResources("i18n"))) {
                collect(folder, names);
            }
            return names;
        } catch (IOException | URISyntaxException e) {
            throw new UncheckedIOException(new IOException("The host's texts cannot be listed", e));
        }
    }

    private static void collect(URL folder, Set<String> names) throws IOException, URISyntaxException {
        if (folder.openConnection() instanceof JarURLConnection jar) {
            jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("i18n/"))
                    .forEach(name -> add(name, names));
        } else {
            try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
                files.forEach(file -> add(file.getFileName().toString(), names));
            }
        }
    }

    private static void add(String file, Set<String> names) {
        Matcher base = BASE.matcher(file);
        if (base.matches()) {
            names.add("i18n/" + base.group(1));
        }
    }
}
