package io.pipewright.jarcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** The bundle imports what it uses, in code and in XML, and nothing that Jira 11 does not have. */
public class ManifestTest {

    /** Offered to every bundle by the Java platform itself. */
    private static final List<String> PLATFORM = List.of("java.", "javax.xml.", "org.w3c.dom", "org.xml.sax");
    /** Annotations that nobody reads at run time, and what set-up alone looks up. */
    private static final Set<String> OPTIONAL = Set.of(
            "com.atlassian.jira.web.action.admin.translation",
            "com.atlassian.jira.workflow.migration",
            "com.atlassian.plugin.spring.scanner.annotation.export",
            "com.atlassian.plugin.spring.scanner.annotation.imports",
            "org.jspecify.annotations");

    private final AppJar jar = AppJar.built();

    @Test
    public void everyPackageThatClassesUseIsImported() {
        assertThat(missing(imports(jar.headers().getValue("Import-Package")), packagesInCode(jar)))
                .isEmpty();
    }

    @Test
    public void everyPackageThatXmlNamesIsImported() {
        assertThat(missing(imports(jar.headers().getValue("Import-Package")), packagesInDescriptor(jar)))
                .isEmpty();
    }

    @Test
    public void aPackageThatIsNotImportedIsFound() {
        String imports = jar.headers().getValue("Import-Package").replace("com.atlassian.beehive,", "");
        assertThat(missing(imports(imports), packagesInCode(jar))).containsExactly("com.atlassian.beehive");
        String searchers = "com.atlassian.jira.issue.customfields.searchers";
        assertThat(missing(new HashSet<>(), packagesInDescriptor(jar))).contains(searchers);
    }

    @Test
    public void onlyWhatTheAppStartsWithoutMayBeMissing() {
        Set<String> optional = clauses(jar.headers().getValue("Import-Package"))
                .filter(clause -> clause.contains("resolution:=optional"))
                .map(clause -> clause.split(";")[0])
                .collect(Collectors.toSet());
        assertThat(optional).isEqualTo(OPTIONAL);
    }

    @Test
    public void nothingIsImportedFromBeforeJira11() {
        assertThat(imports(jar.headers().getValue("Import-Package")))
                .isNotEmpty()
                .noneMatch(name -> name.matches("javax\\.(servlet|inject|ws\\.rs|annotation).*")
                        || name.startsWith("com.atlassian.plugins.rest.common"));
    }

    @Test
    public void noVersionIsAskedOfJirasOwnPackages() {
        assertThat(clauses(jar.headers().getValue("Import-Package"))
                        .filter(clause -> clause.startsWith("com.atlassian")))
                .isNotEmpty()
                .noneMatch(clause -> clause.contains("version="));
    }

    @Test
    public void theHeadersAreThoseOfATransformerlessPlugin() {
        assertThat(jar.headers().getValue("Atlassian-Plugin-Key")).isEqualTo("io.pipewright.jira");
        assertThat(jar.headers().getValue("Bundle-SymbolicName")).isEqualTo("io.pipewright.jira");
        assertThat(jar.headers().getValue("Spring-Context")).isEqualTo("*");
        assertThat(jar.headers().getValue("Bundle-Version")).matches("\\d+\\.\\d+\\.\\d+(\\.SNAPSHOT)?");
        assertThat(jar.headers().getValue("Export-Package")).isNull();
        assertThat(jar.headers().getValue("DynamicImport-Package")).isNull();
    }

    private static Set<String> missing(Set<String> imported, Set<String> used) {
        Set<String> missing = new TreeSet<>(used);
        missing.removeAll(imported);
        return missing;
    }

    private static Set<String> packagesInCode(AppJar jar) {
        return foreign(
                jar,
                jar.classes().values().stream()
                        .flatMap(node -> ApiUse.typesOf(node).stream())
                        .map(type -> type.replace('/', '.')));
    }

    private static Set<String> packagesInDescriptor(AppJar jar) {
        return foreign(jar, Xml.classNames(jar.descriptor()).stream());
    }

    private static Set<String> foreign(AppJar jar, Stream<String> types) {
        Set<String> own = jar.classes().keySet().stream()
                .map(type -> packageOf(type.replace('/', '.')))
                .collect(Collectors.toSet());
        return types.map(ManifestTest::packageOf)
                .filter(name -> !own.contains(name))
                .filter(name -> PLATFORM.stream().noneMatch((name + ".")::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String packageOf(String type) {
        return type.contains(".") ? type.substring(0, type.lastIndexOf('.')) : "";
    }

    private static Set<String> imports(String header) {
        return clauses(header).map(clause -> clause.split(";")[0].strip()).collect(Collectors.toSet());
    }

    /** Commas inside quotes belong to version ranges. */
    private static Stream<String> clauses(String header) {
        return Arrays.stream(header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"));
    }
}
