package io.pipewright.jarcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/**
 * Nothing in the jar depends on when, where or by whom it was built. That two builds give one checksum is what follows from this;
 * building twice is too slow for every run, {@code CONTRIBUTING.md} says how to do it by hand.
 */
public class ReproducibleJarTest {

    private static final Pattern TIMESTAMP =
            Pattern.compile("<project.build.outputTimestamp>(.*?)</project.build.outputTimestamp>");
    private final AppJar jar = AppJar.built();

    @Test
    public void everyEntryHasTheTimeThatThePomNames() {
        Matcher matcher = TIMESTAMP.matcher(Repository.text("sandbox/pom.xml"));
        assertThat(matcher.find()).isTrue();
        assertThat(jar.times().values())
                .containsOnly(Instant.parse(matcher.group(1)).getEpochSecond());
    }

    /** The manifest comes first and what Maven adds comes last. */
    @Test
    public void entriesStandInOrder() {
        List<String> names = jar.names().stream()
                .filter(name -> !name.equals("META-INF/MANIFEST.MF") && !name.startsWith("META-INF/maven/"))
                .toList();
        assertThat(names).isNotEmpty().isSorted();
    }

    @Test
    public void noHeaderTellsOfTheBuilder() {
        assertThat(jar.headers().keySet().stream().map(Object::toString))
                .doesNotContain(
                        "Built-By",
                        "Build-Jdk",
                        "Bnd-LastModified",
                        "Build-Date",
                        "Tool",
                        "Build-Host",
                        "Originally-Created-By");
    }

    @Test
    public void noFileNamesTheMachine() {
        String home = System.getProperty("user.home");
        String folder = Repository.root().toAbsolutePath().normalize().toString();
        assertThat(jar.names().stream().filter(name -> !name.endsWith(".class")).map(jar::text))
                .isNotEmpty()
                .noneMatch(text -> text.contains(home + "/") || text.contains(folder));
    }

    @Test
    public void theIndexesAreSorted() {
        for (String index : List.of("component", "imports", "exports")) {
            assertThat(jar.text("META-INF/plugin-components/" + index).lines().toList())
                    .isNotEmpty()
                    .isSorted();
        }
    }
}
