package io.pipewright.sandbox.plugin;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages that plugins may import from the host: found in the jars of the class path, with the versions that the jars declare. */
final class HostPackages {

    private static final List<String> OFFERED = List.of(
            "com.atlassian.",
            "com.opensymphony.",
            "net.java.ao",
            "org.ofbiz.",
            "jakarta.servlet",
            "jakarta.ws.rs",
            "jakarta.inject",
            "jakarta.annotation",
            "org.slf4j",
            "com.fasterxml.jackson.",
            "org.springframework.",
            "io.atlassian.");
    /** The host's own way to its database; plugins have Active Objects. */
    private static final List<String> WITHHELD = List.of(
            "org.springframework.dao",
            "org.springframework.jca",
            "org.springframework.jdbc",
            "org.springframework.transaction");

    private static final Pattern EXPORT =
            Pattern.compile("\\s*([\\w.;]+?)((?:;[\\w-]+:?=(?:\"[^\"]*\"|[^,;]*))*)\\s*(?:,|$)");
    private static final Pattern VERSION = Pattern.compile(";version=\"?([\\w.-]+)\"?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?.*");
    private static final Pattern IN_FILE_NAME = Pattern.compile(".*-(\\d+(?:\\.\\d+)+)[^/]*\\.jar");

    private HostPackages() {}

    /** Reading every jar takes a while, and the class path does not change. */
    private static final class Found {
        private static final String CLAUSES = find();
    }

    /** The value of {@code org.osgi.framework.system.packages.extra}. */
    static String systemPackagesExtra() {
        return Found.CLAUSES;
    }

    private static String find() {
        Map<String, Set<String>> versions = new TreeMap<>();
        for (Path entry : classPath()) {
            collect(entry, versions);
        }
        return versions.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(version -> entry.getKey() + ";version=\"" + version + "\""))
                .collect(Collectors.joining(","));
    }

    private static void collect(Path entry, Map<String, Set<String>> versions) {
        try {
            if (Files.isDirectory(entry)) {
                packagesOfFolder(entry).forEach(name -> versions.computeIfAbsent(name, key -> new TreeSet<>())
                        .add("0.0.0"));
            } else if (Files.isRegularFile(entry)) {
                collectJar(entry, versions);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collectJar(Path path, Map<String, Set<String>> versions) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            Set<String> packages = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF"))
                    .map(HostPackages::packageOf)
                    .filter(HostPackages::isOffered)
                    .collect(Collectors.toSet());
            if (!packages.isEmpty()) {
                Map<String, Set<String>> exported = exports(jar.getManifest());
                String own = ownVersion(path, jar.getManifest());
                packages.forEach(name -> versions.computeIfAbsent(name, key -> new TreeSet<>())
                        .addAll(exported.getOrDefault(name, Set.of(own))));
            }
        }
    }

    private static Set<String> packagesOfFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(name -> name.endsWith(".class"))
                    .map(HostPackages::packageOf)
                    .filter(HostPackages::isOffered)
                    .collect(Collectors.toSet());
        }
    }

    private static String packageOf(String classFile) {
        return classFile.contains("/")
                ? classFile.substring(0, classFile.lastIndexOf('/')).replace('/', '.')
                : "";
    }

    private static boolean isOffered(String name) {
        return isBelow(OFFERED, name) && !isBelow(WITHHELD, name);
    }

    private static boolean isBelow(List<String> starts, String name) {
        return starts.stream().anyMatch(start -> (name + ".").startsWith(start.endsWith(".") ? start : start + "."));
    }

    private static Map<String, Set<String>> exports(Manifest manifest) {
        Map<String, Set<String>> exports = new TreeMap<>();
        String header = manifest == null ? null : manifest.getMainAttributes().getValue("Export-Package");
        Matcher clauses = EXPORT.matcher(header == null ? "" : header);
        while (clauses.find()) {
            Matcher version = VERSION.matcher(clauses.group(2));
            if (version.find()) {
                exports.computeIfAbsent(clauses.group(1), key -> new TreeSet<>())
                        .add(osgiVersion(version.group(1)));
            }
        }
        return exports;
    }

    private static String ownVersion(Path path, Manifest manifest) {
        String declared = manifest == null ? null : manifest.getMainAttributes().getValue("Implementation-Version");
        Matcher inName = IN_FILE_NAME.matcher(path.getFileName().toString());
        return osgiVersion(declared != null ? declared : inName.matches() ? inName.group(1) : "0");
    }

    private static String osgiVersion(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches()) {
            return "0.0.0";
        }
        return numbers.group(1) + "." + orZero(numbers.group(2)) + "." + orZero(numbers.group(3));
    }

    private static String orZero(String number) {
        return number == null ? "0" : number;
    }

    private static Collection<Path> classPath() {
        Set<Path> entries = new LinkedHashSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            addWithManifest(Path.of(entry).toAbsolutePath(), entries);
        }
        return entries;
    }

    /** A test runner may hand over one jar whose manifest lists the real class path. */
    private static void addWithManifest(Path entry, Set<Path> entries) {
        if (entries.add(entry) && entry.toString().endsWith(".jar") && Files.isRegularFile(entry)) {
            for (URI further : manifestClassPath(entry)) {
                addWithManifest(Path.of(entry.toUri().resolve(further)), entries);
            }
        }
    }

    private static List<URI> manifestClassPath(Path path) {
        try (JarFile jar = new JarFile(path.toFile())) {
            String header = jar.getManifest() == null
                    ? null
                    : jar.getManifest().getMainAttributes().getValue("Class-Path");
            List<URI> entries = new ArrayList<>();
            for (String part : header == null ? new String[0] : header.trim().split("\\s+")) {
                entries.add(URI.create(part));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
