package io.pipewright.jarcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.objectweb.asm.Opcodes;
import org.w3c.dom.Element;

/** The jar holds the app, the whole app and nothing but the app. */
public class JarContentTest {

    private final AppJar jar = AppJar.built();

    @Test
    public void everyClassIsTheAppsOwn() {
        assertThat(jar.classes().keySet())
                .isNotEmpty()
                .allMatch(name -> name.startsWith("io/pipewright/"))
                .noneMatch(name -> name.startsWith("io/pipewright/sandbox/")
                        || name.startsWith("io/pipewright/conformance/")
                        || name.startsWith("io/pipewright/jarcheck/"));
    }

    @Test
    public void noLibraryIsPackedInside() {
        assertThat(jar.names()).isNotEmpty().noneMatch(name -> name.endsWith(".jar"));
    }

    @Test
    public void noClassRefersToJavaxServletInjectOrRest() {
        Set<String> types = jar.classes().values().stream()
                .flatMap(node -> ApiUse.typesOf(node).stream())
                .collect(Collectors.toSet());
        assertThat(types).isNotEmpty().noneMatch(type -> type.matches("javax/(servlet|inject|ws/rs|annotation)/.*"));
    }

    @Test
    public void everyClassIsForJava17() {
        assertThat(jar.classes().values()).isNotEmpty().allMatch(node -> node.version == Opcodes.V17);
    }

    @Test
    public void theDescriptorIsFiltered() {
        assertThat(jar.text("atlassian-plugin.xml")).doesNotContain("${");
        assertThat(jar.descriptor().getDocumentElement().getAttribute("key")).isEqualTo("io.pipewright.jira");
    }

    @Test
    public void noModuleKeyStandsTwice() {
        List<String> keys = Xml.children(jar.descriptor().getDocumentElement()).stream()
                .map(element -> element.getAttribute("key"))
                .filter(key -> !key.isEmpty())
                .toList();
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    public void everyOwnClassThatXmlNamesIsThere() {
        Stream<String> inXml = Stream.concat(Stream.of(jar.descriptor()), jar.workflows().values().stream())
                .flatMap(document -> Xml.classNames(document).stream());
        assertThat(inXml.filter(name -> name.startsWith("io.pipewright.")))
                .isNotEmpty()
                .allMatch(this::hasClass);
    }

    @Test
    public void everyFileThatTheDescriptorNamesIsThere() {
        List<Element> resources = Xml.elements(jar.descriptor(), "resource");
        Set<String> missing = new TreeSet<>();
        for (Element resource : resources) {
            if (!isThere(resource)) {
                missing.add(resource.getAttribute("type") + " " + resource.getAttribute("location"));
            }
        }
        assertThat(resources).isNotEmpty();
        assertThat(missing).isEmpty();
        assertThat(templatesOfActions()).isNotEmpty().allMatch(jar::has);
    }

    @Test
    public void everyScriptStyleImageAndTemplateIsNamedByTheDescriptor() {
        Set<String> named = new TreeSet<>(templatesOfActions());
        Xml.elements(jar.descriptor(), "resource").forEach(resource -> named.add(resource.getAttribute("location")));
        for (String folder : List.of("js/", "css/", "images/", "templates/")) {
            assertThat(jar.names().stream().filter(name -> name.startsWith(folder)))
                    .as(folder)
                    .isNotEmpty()
                    .allMatch(named::contains);
        }
    }

    @Test
    public void everyModuleThatADashboardItemStartsIsDefined() {
        List<Element> modules = Xml.elements(jar.descriptor(), "amd-module");
        String scripts = jar.names().stream()
                .filter(name -> name.startsWith("js/"))
                .map(jar::text)
                .collect(Collectors.joining());
        assertThat(modules).isNotEmpty().allSatisfy(module -> assertThat(scripts)
                .containsPattern("define\\(\\s*['\"]" + module.getTextContent() + "['\"]"));
    }

    @Test
    public void everyThumbnailIsServed() {
        List<Element> thumbnails = Xml.elements(jar.descriptor(), "thumbnail");
        Set<String> served = Xml.elements(jar.descriptor(), "web-resource").stream()
                .flatMap(module -> Xml.elements(module, "resource").stream()
                        .map(file -> "/download/resources/io.pipewright.jira:" + module.getAttribute("key") + "/"
                                + file.getAttribute("name")))
                .collect(Collectors.toSet());
        assertThat(thumbnails).isNotEmpty().allMatch(one -> served.contains(one.getAttribute("location")));
    }

    /** Pages that are not below {@code templates/} are Jira's own. */
    private Set<String> templatesOfActions() {
        return Xml.elements(jar.descriptor(), "view").stream()
                .map(view -> view.getTextContent().strip())
                .filter(page -> page.startsWith("/templates/"))
                .map(page -> page.substring(1))
                .collect(Collectors.toSet());
    }

    /** Templates below {@code templates/plugins/} are Jira's own. */
    private boolean isThere(Element resource) {
        String location = resource.getAttribute("location").replaceFirst("^/", "");
        return switch (resource.getAttribute("type")) {
            case "i18n" -> jar.has(location + ".properties") && jar.has(location + "_ko.properties");
            case "velocity" -> location.startsWith("templates/plugins/") || jar.has(location);
            default ->
                location.endsWith("/")
                        ? jar.names().stream().anyMatch(name -> name.startsWith(location))
                        : jar.has(location);
        };
    }

    @Test
    public void everyTextFileIsDeclared() {
        Set<String> declared = Xml.elements(jar.descriptor(), "resource").stream()
                .filter(resource -> resource.getAttribute("type").equals("i18n"))
                .map(resource -> resource.getAttribute("location") + ".properties")
                .collect(Collectors.toSet());
        assertThat(jar.names().stream().filter(name -> name.matches("i18n/[^_]*\\.properties")))
                .isNotEmpty()
                .allMatch(declared::contains);
    }

    @Test
    public void theScannersIndexesAreThereAndNameClassesThatExist() {
        assertThat(lines("component")).isNotEmpty().allMatch(line -> hasClass(line.split("#")[0]));
        assertThat(lines("exports")).isNotEmpty().allMatch(line -> hasClass(line.split("#")[0]));
        assertThat(lines("imports")).isNotEmpty().allMatch(line -> !line.startsWith("io.pipewright."));
        assertThat(jar.has("META-INF/spring/plugin-context.xml")).isTrue();
    }

    @Test
    public void everyBeanClassStandsInTheIndex() {
        Set<String> beans = jar.classes().values().stream()
                .filter(node -> node.visibleAnnotations != null
                        && node.visibleAnnotations.stream().anyMatch(a -> a.desc.equals("Ljakarta/inject/Named;")))
                .map(node -> node.name.replace('/', '.'))
                .collect(Collectors.toSet());
        assertThat(lines("component").stream().map(line -> line.split("#")[0]))
                .containsExactlyInAnyOrderElementsOf(beans);
    }

    private List<String> lines(String index) {
        return jar.text("META-INF/plugin-components/" + index).lines().toList();
    }

    private boolean hasClass(String name) {
        return jar.has(name.replace('.', '/') + ".class");
    }
}
