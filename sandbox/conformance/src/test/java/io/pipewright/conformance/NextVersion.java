package io.pipewright.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Makes a later version of a plugin's jar: the same code under another number. */
final class NextVersion {

    static final String NUMBER = "2.0.0";

    private NextVersion() {}

    static Path of(Path jar, Path target) throws IOException {
        try (ZipFile from = new ZipFile(jar.toFile());
                JarOutputStream to = new JarOutputStream(Files.newOutputStream(target), manifest(from))) {
            for (ZipEntry entry : from.stream()
                    .filter(one -> !one.isDirectory() && !one.getName().equals("META-INF/MANIFEST.MF"))
                    .toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = from.getInputStream(entry).readAllBytes();
                to.write(entry.getName().equals("atlassian-plugin.xml") ? renumbered(content) : content);
            }
        }
        return target;
    }

    private static Manifest manifest(ZipFile jar) throws IOException {
        Manifest manifest = new Manifest(jar.getInputStream(jar.getEntry("META-INF/MANIFEST.MF")));
        manifest.getMainAttributes().put(new Attributes.Name("Bundle-Version"), NUMBER);
        return manifest;
    }

    private static byte[] renumbered(byte[] descriptor) {
        return new String(descriptor, StandardCharsets.UTF_8)
                .replaceFirst("<version>[^<]*</version>", "<version>" + NUMBER + "</version>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
