package io.pipewright.sandbox.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Makes small plugin jars out of source texts, complete with manifest and indexes. */
public final class PluginJarBuilder {

    private static final String SPRING = """
            <beans xmlns="http://www.springframework.org/schema/beans" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                   xmlns:scanner="http://www.atlassian.com/schema/atlassian-scanner/2"
                   xsi:schemaLocation="http://www.springframework.org/schema/beans
                   http://www.springframework.org/schema/beans/spring-beans.xsd
                   http://www.atlassian.com/schema/atlassian-scanner/2
                   http://www.atlassian.com/schema/atlassian-scanner/2/atlassian-scanner.xsd">
              <scanner:scan-indexes/>
            </beans>
            """;

    private final String key;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, List<String>> indexes = new LinkedHashMap<>();
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> imports = new ArrayList<>();
    private final StringBuilder modules = new StringBuilder();
    private String version = "1.0";
    private String manifestKey;

    private PluginJarBuilder(String key) {
        this.key = key;
        this.manifestKey = key;
    }

    public static PluginJarBuilder plugin(String key) {
        return new PluginJarBuilder(key).file("META-INF/spring/plugin-context.xml", SPRING);
    }

    public PluginJarBuilder version(String value) {
        version = value;
        return this;
    }

    public PluginJarBuilder manifestKey(String value) {
        manifestKey = value;
        return this;
    }

    public PluginJarBuilder source(String className, String text) {
        sources.put(className, text);
        return this;
    }

    /** A class to compile against, as another host declares it; it does not come into the jar. */
    public PluginJarBuilder elsewhere(String className, String text) {
        elsewhere.add(className.replace('.', '/') + ".class");
        return source(className, text);
    }

    public PluginJarBuilder file(String path, String content) {
        files.put(path, content);
        return this;
    }

    public PluginJarBuilder module(String xml) {
        modules.append(xml).append('\n');
        return this;
    }

    /** Packages for the manifest's Import-Package. */
    public PluginJarBuilder imports(String... packages) {
        imports.addAll(List.of(packages));
        return this;
    }

    /** A line of the index {@code component}, {@code imports} or {@code exports}. */
    public PluginJarBuilder index(String file, String line) {
        indexes.computeIfAbsent(file, name -> new ArrayList<>()).add(line);
        return this;
    }

    public Path build(Path folder) {
        try {
            Path classes = Files.createTempDirectory(folder, "classes");
            compile(classes);
            Path jar = Files.createTempFile(folder, key, ".jar");
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream zip = new JarOutputStream(out, manifest())) {
                addClasses(zip, classes);
                add(zip, "atlassian-plugin.xml", descriptor().getBytes(StandardCharsets.UTF_8));
                for (Map.Entry<String, String> file : files.entrySet()) {
                    add(zip, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
                }
                for (Map.Entry<String, List<String>> index : indexes.entrySet()) {
                    add(
                            zip,
                            "META-INF/plugin-components/" + index.getKey(),
                            String.join("\n", index.getValue()).getBytes(StandardCharsets.UTF_8));
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String descriptor() {
        return "<atlassian-plugin key='" + key + "' name='Test' plugins-version='2'><plugin-info><version>" + version
                + "</version><vendor name='Testers'/></plugin-info>\n" + modules + "</atlassian-plugin>";
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", key);
        manifest.getMainAttributes().putValue("Bundle-Version", version);
        manifest.getMainAttributes().putValue("Atlassian-Plugin-Key", manifestKey);
        manifest.getMainAttributes().putValue("Spring-Context", "*");
        if (!imports.isEmpty()) {
            manifest.getMainAttributes().putValue("Import-Package", String.join(",", imports));
        }
        return manifest;
    }

    private void compile(Path classes) {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> units = sources.entrySet().stream()
                .<JavaFileObject>map(entry -> new Source(entry.getKey(), entry.getValue()))
                .toList();
        List<String> options = List.of(
                "-proc:none",
                "-parameters",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString());
        if (!compiler.getTask(null, null, null, options, null, units).call()) {
            throw new IllegalStateException("the test plugin does not compile");
        }
    }

    private void addClasses(JarOutputStream zip, Path classes) throws IOException {
        try (Stream<Path> found = Files.walk(classes)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                if (!elsewhere.contains(name)) {
                    add(zip, name, Files.readAllBytes(file));
                }
            }
        }
    }

    private static void add(JarOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new JarEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
