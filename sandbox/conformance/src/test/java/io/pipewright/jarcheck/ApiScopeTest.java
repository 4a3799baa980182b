package io.pipewright.jarcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import io.pipewright.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** The declarations of Jira's API hold nothing that nobody needs. */
public class ApiScopeTest {

    private final Map<String, ClassNode> api = classesBeside(Issue.class);
    private final Map<String, ClassNode> host = classesBeside(Sandbox.class);
    private final Set<String> constantsOfTheHost =
            host.values().stream().flatMap(node -> constants(node).stream()).collect(Collectors.toSet());

    @Test
    public void everyDeclaredTypeIsUsedByTheAppOrTheHost() {
        assertThat(unused(used())).isEmpty();
    }

    @Test
    public void aTypeThatNobodyUsesIsFound() {
        Set<String> without = used();
        without.removeIf(type -> type.startsWith("com/atlassian/sal/api/timezone/"));
        assertThat(unused(without)).contains("com/atlassian/sal/api/timezone/TimeZoneManager");
    }

    private Set<String> used() {
        AppJar jar = AppJar.built();
        Set<String> used = types(jar.classes().values());
        used.addAll(types(host.values()));
        Stream.concat(Stream.of(jar.descriptor()), jar.workflows().values().stream())
                .forEach(document -> Xml.classNames(document).forEach(name -> used.add(name.replace('.', '/'))));
        return used;
    }

    /** The host's tests ask for some kinds of things that the app has none of at the moment. */
    private static boolean isTested(String type) {
        String line = "import " + type.replace('/', '.') + ";";
        try (Stream<Path> files = Files.walk(Repository.root().resolve("sandbox/host/src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .anyMatch(file -> new String(bytes(file), StandardCharsets.UTF_8).contains(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The host knows access annotations by their package and name, as Jira does. */
    private boolean isKnownByName(String type) {
        return constantsOfTheHost.contains(
                        type.substring(0, type.lastIndexOf('/')).replace('/', '.'))
                || constantsOfTheHost.contains(type.replace('/', '.'));
    }

    private static Set<String> constants(ClassNode node) {
        Stream<Object> values = node.methods.stream()
                .flatMap(method -> Arrays.stream(method.instructions.toArray()))
                .flatMap(instruction ->
                        instruction instanceof LdcInsnNode constant ? Stream.of(constant.cst) : Stream.empty());
        return values.filter(String.class::isInstance).map(String.class::cast).collect(Collectors.toSet());
    }

    /** What a used type mentions is needed to compile against it. */
    private Set<String> unused(Set<String> used) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(used);
        while (!open.isEmpty()) {
            String type = open.poll();
            if (api.containsKey(type) && reached.add(type)) {
                open.addAll(ApiUse.typesOf(api.get(type)));
            }
        }
        Set<String> unused = new TreeSet<>(api.keySet());
        unused.removeAll(reached);
        unused.removeIf(type -> type.contains("$") || isKnownByName(type) || isTested(type));
        return unused;
    }

    private static Set<String> types(Collection<ClassNode> classes) {
        return classes.stream()
                .flatMap(node -> ApiUse.typesOf(node).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<String, ClassNode> classesBeside(Class<?> type) {
        try {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                return read(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
                return read(jar.getPath("/"));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, ClassNode> read(Path root) throws IOException {
        Map<String, ClassNode> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".class")
                            && !file.toString().contains("package-info"))
                    .forEach(file -> {
                        ClassNode node = AppJar.parse(bytes(file));
                        classes.put(node.name, node);
                    });
        }
        return classes;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
