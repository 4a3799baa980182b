package io.pipewright.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Looks into a jar before it is let in, and refuses what Jira 11 would refuse or trip over. */
final class PluginJar {

    private static final List<String> GONE = List.of("javax/servlet/", "javax/inject/", "javax/ws/rs/");

    private PluginJar() {}

    /** @throws PluginException naming the first thing that is wrong */
    static PluginDescriptor inspect(Path path) {
        try (JarFile jar = new JarFile(path.toFile())) {
            PluginDescriptor descriptor = descriptor(jar);
            checkManifest(jar, descriptor.key());
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                checkEntry(jar, entries.nextElement());
            }
            return descriptor;
        } catch (IOException e) {
            throw new PluginException(path.getFileName() + " is not a readable jar: " + Causes.describe(e), e);
        }
    }

    private static PluginDescriptor descriptor(JarFile jar) throws IOException {
        JarEntry entry = jar.getJarEntry(PluginDescriptor.FILE);
        if (entry == null) {
            throw new PluginException("the jar has no " + PluginDescriptor.FILE);
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return PluginDescriptor.read(in);
        }
    }

    private static void checkManifest(JarFile jar, String key) throws IOException {
        Manifest manifest = jar.getManifest();
        String declared = manifest == null ? null : manifest.getMainAttributes().getValue("Atlassian-Plugin-Key");
        if (!key.equals(declared)) {
            throw new PluginException("the manifest's Atlassian-Plugin-Key is '" + declared
                    + "' and the descriptor's key is '" + key + "'");
        }
        if (manifest.getMainAttributes().getValue("Bundle-SymbolicName") == null) {
            throw new PluginException("the manifest of " + key + " has no Bundle-SymbolicName");
        }
    }

    private static void checkEntry(JarFile jar, JarEntry entry) throws IOException {
        String name = entry.getName();
        if (name.endsWith(".class")) {
            if (name.startsWith("com/atlassian/")) {
                throw new PluginException("the jar holds the host's class " + name);
            }
            try (InputStream in = jar.getInputStream(entry)) {
                Optional<String> gone = goneType(in.readAllBytes());
                if (gone.isPresent()) {
                    throw new PluginException(
                            name + " uses " + gone.get() + ", which Jira 11 does not have (jakarta took its place)");
                }
            }
        }
    }

    private static Optional<String> goneType(byte[] classFile) throws IOException {
        return ClassReferences.texts(classFile).stream()
                .map(text -> text.startsWith("L") || text.startsWith("(") ? text.substring(1) : text)
                .filter(text -> GONE.stream().anyMatch(start -> text.startsWith(start) || text.contains("L" + start)))
                .findFirst();
    }
}
