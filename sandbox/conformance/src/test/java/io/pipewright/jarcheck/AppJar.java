package io.pipewright.jarcheck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The app's jar as it was built: its entries, classes and XML files. */
final class AppJar {

    private final Map<String, byte[]> files;
    private final Map<String, Long> times;

    private AppJar(Map<String, byte[]> files, Map<String, Long> times) {
        this.files = files;
        this.times = times;
    }

    /** The jar that the system property {@code app.jar} names. */
    static AppJar built() {
        String path = System.getProperty("app.jar");
        if (path == null || !Files.isRegularFile(Path.of(path))) {
            throw new IllegalStateException("There is no app jar at -Dapp.jar=" + path + "; build the app first");
        }
        return read(Path.of(path));
    }

    static AppJar read(Path path) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<String, Long> times = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().collect(Collectors.toList())) {
                times.put(entry.getName(), entry.getTimeLocal().toEpochSecond(ZoneOffset.UTC));
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AppJar(files, times);
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    String text(String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new IllegalArgumentException("The jar has no " + name);
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    byte[] bytes(String name) {
        return files.get(name);
    }

    /** Seconds since 1970 of each entry, folders among them, in the order of the jar; a zip file stores local time, taken as UTC here. */
    Map<String, Long> times() {
        return times;
    }

    /** Every class of the jar by its internal name. */
    Map<String, ClassNode> classes() {
        Map<String, ClassNode> classes = new TreeMap<>();
        files.forEach((name, content) -> {
            if (name.endsWith(".class")) {
                classes.put(name.substring(0, name.length() - ".class".length()), parse(content));
            }
        });
        return classes;
    }

    static ClassNode parse(byte[] content) {
        ClassNode node = new ClassNode();
        new ClassReader(content).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return node;
    }

    Document descriptor() {
        return xml("atlassian-plugin.xml");
    }

    /** Every workflow that the app brings, by the name of its file. */
    Map<String, Document> workflows() {
        return files.keySet().stream()
                .filter(name -> name.startsWith("workflow/") && name.endsWith(".xml"))
                .collect(Collectors.toMap(name -> name, this::xml, (a, b) -> a, TreeMap::new));
    }

    private Document xml(String name) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(new InputSource(new StringReader(text(name))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The jar's " + name + " is no XML", e);
        }
    }

    Manifest manifest() {
        try {
            return new Manifest(new ByteArrayInputStream(files.get("META-INF/MANIFEST.MF")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Attributes headers() {
        return manifest().getMainAttributes();
    }
}
