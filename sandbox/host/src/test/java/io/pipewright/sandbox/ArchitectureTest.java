package io.pipewright.sandbox;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchUnitRunner;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.runner.RunWith;

/** The shape of the host: a plugin platform that knows no issues, an issue tracker on top of it, and every real part behind one package. */
@RunWith(ArchUnitRunner.class)
@AnalyzeClasses(
        packages = "io.pipewright.sandbox",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.OnlyTheHost.class})
public class ArchitectureTest {

    /** Leaves out the processor of the scanner, which is a module of its own. */
    public static final class OnlyTheHost implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("io/pipewright/sandbox/scanner/");
        }
    }

    private static final int FEWEST_CLASSES = 400;
    private static final int FEWEST_FILES = 300;
    private static final long MOST_LINES = 29_500;
    /** The app's name, unless it is part of a package of the host or the name of the log. */
    private static final Pattern APP = Pattern.compile("(?i)pipewright(?!([./]sandbox)|=info)");

    private static final String ROOT = "io.pipewright.sandbox";
    private static final Set<String> PLATFORM =
            Set.of("ao", "db", "i18n", "plugin", "rest", "sal", "template", "web", "webwork");
    private static final Set<String> TRACKER =
            Set.of("dashboard", "field", "importer", "issue", "restapi", "search", "site", "tracker", "ui", "workflow");

    @ArchTest
    public static void everyPackageIsLookedAt(JavaClasses all) {
        Set<String> rooms = new TreeSet<>(PLATFORM);
        rooms.addAll(TRACKER);
        Set<String> found = all.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toSet());
        assertThat(found)
                .as("a new package belongs to the platform or to the tracker")
                .isEqualTo(rooms);
        assertThat(all.size()).isGreaterThan(FEWEST_CLASSES);
    }

    @ArchTest
    public static final ArchRule packages_form_no_circles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    public static final ArchRule the_platform_knows_no_issue_tracker = noClasses()
            .that()
            .resideInAnyPackage(inRoot(PLATFORM))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(inRoot(TRACKER));

    @ArchTest
    public static final ArchRule nobody_asks_the_composition_root = noClasses()
            .that()
            .resideInAPackage(ROOT + ".*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT);

    /** Whoever hands out many parts; everybody else is given the few that they use. */
    private static final Set<String> WHOLES = Set.of("Site", "Fields", "IssueTracker");

    private static final Set<String> BUILDERS =
            Set.of("Site", "Fields", "IssueTracker", "Seed", "JiraRest", "UiServlets");

    @ArchTest
    public static final ArchRule only_builders_see_a_whole = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .and(DescribedPredicate.describe(
                    "build no part of the host", type -> !BUILDERS.contains(type.getSimpleName())))
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "hand out many parts",
                    type -> type.getPackageName().startsWith(ROOT) && WHOLES.contains(type.getSimpleName())));

    @ArchTest
    public static final ArchRule the_host_does_not_know_the_app = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are of the app",
                    type -> type.getPackageName().startsWith("io.pipewright")
                            && !type.getPackageName().startsWith(ROOT)));

    /** Keys, addresses and modules of the app are names too, which no compiler sees. */
    @ArchTest
    public static void noFileOfTheHostNamesTheApp(JavaClasses all) throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main"))) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            assertThat(files).hasSizeGreaterThan(FEWEST_FILES);
            assertThat(files).filteredOn(ArchitectureTest::namesTheApp).isEmpty();
        }
    }

    private static boolean namesTheApp(Path file) {
        return APP.matcher(text(file)).find();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** ARCHITECTURE.md says what may make the host grow; whoever raises the number gives the reason there. */
    @ArchTest
    public static void theHostKeepsItsBudget(JavaClasses all) throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            long lines = walk.filter(Files::isRegularFile)
                    .mapToLong(file -> text(file).lines().count())
                    .sum();
            assertThat(lines).as("lines of the host").isBetween(MOST_LINES / 2, MOST_LINES);
        }
    }

    @ArchTest
    public static final ArchRule connections_and_transactions_stay_in_the_database_package = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".db", ROOT + ".ao")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "open connections, statements or transactions",
                    type -> Set.of(
                                            "java.sql.Connection",
                                            "java.sql.DriverManager",
                                            "java.sql.PreparedStatement",
                                            "java.sql.Statement")
                                    .contains(type.getName())
                            || type.getPackageName().startsWith("javax.sql")
                            || type.getPackageName().startsWith("com.zaxxer")
                            || type.getPackageName().startsWith("org.springframework.jdbc")
                            || type.getPackageName().startsWith("org.springframework.transaction")));

    /** Which real part stands behind which package; whoever needs it asks that package. */
    private static final Map<String, String> HOMES = Map.of(
            "org.apache.lucene..", "search",
            "org.osgi..", "plugin",
            "org.springframework.beans..", "plugin",
            "org.springframework.context..", "plugin",
            "org.apache.velocity..", "template",
            "org.eclipse.jetty..", "web",
            "org.glassfish.jersey..", "rest",
            "net.java.ao..", "ao",
            "com.opensymphony.workflow.basic..", "workflow",
            "org.mindrot..", "site");

    @ArchTest
    public static void everyRealPartHasOneHome(JavaClasses all) {
        HOMES.forEach((part, home) -> classes()
                .that(DescribedPredicate.describe("need " + part, type -> needs(type, part)))
                .should()
                .resideInAPackage(ROOT + "." + home)
                .check(all));
    }

    private static boolean needs(JavaClass type, String part) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(need -> resideInAPackage(part).test(need.getTargetClass()));
    }

    @ArchTest
    public static final ArchRule statics_are_constants =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    public static final ArchRule statics_hold_no_state = noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(DescribedPredicate.describe(
                    "made to be changed",
                    type -> type.isAssignableTo(ThreadLocal.class)
                            || type.getPackageName().startsWith("java.util.concurrent.atomic")
                            || type.getPackageName().equals("java.util.concurrent")));

    @ArchTest
    public static final ArchRule servlets_and_resources_keep_nothing_between_calls = fields().that()
            .areDeclaredInClassesThat(DescribedPredicate.describe(
                    "are servlets, filters or resources",
                    type -> type.isAssignableTo("jakarta.servlet.Servlet")
                            || type.isAssignableTo("jakarta.servlet.Filter")
                            || type.isAnnotatedWith("jakarta.ws.rs.Path")))
            .should()
            .beFinal()
            .because("one object answers all requests");

    private static String[] inRoot(Set<String> rooms) {
        return rooms.stream().map(room -> ROOT + "." + room).toArray(String[]::new);
    }
}
