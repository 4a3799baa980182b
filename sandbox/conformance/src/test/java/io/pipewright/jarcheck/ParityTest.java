package io.pipewright.jarcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** The sandbox says of every Jira API that the app uses how far it is the same, and what it refuses names a row that exists. */
public class ParityTest {

    private static final String FILE = "docs/sandbox-parity.md";
    private static final Pattern QUOTED = Pattern.compile("docs/sandbox-parity\\.md, row ([^\"]+)\"");
    private static final Set<String> VERDICTS = Set.of("same", "narrower", "refused", "stricter");

    @Test
    public void everyRowThatTheHostNamesIsThere() {
        assertThat(quoted(hostSources())).isNotEmpty().isSubsetOf(rows(Repository.text(FILE)));
    }

    @Test
    public void aRowThatIsNotThereIsFound() {
        Set<String> quoted = quoted(
                Stream.of(
                        "throw new UnsupportedOperationException(\"X.y: see docs/sandbox-parity.md, row nothing of the kind\");"));
        assertThat(quoted).containsExactly("nothing of the kind");
        assertThat(rows(Repository.text(FILE))).doesNotContainAnyElementsOf(quoted);
    }

    @Test
    public void everyTypeOfTheLedgerHasARow() {
        String document = Repository.text(FILE);
        Set<String> types = ApiUse.of(AppJar.built()).stream()
                .map(ApiMember::type)
                .map(type -> type.substring(type.lastIndexOf('.') + 1).split("\\$")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(types.stream().filter(type -> !document.contains("`" + type + "`")))
                .isEmpty();
    }

    @Test
    public void everyRowHasAVerdict() {
        assertThat(cells(Repository.text(FILE)).map(row -> row.get(2)))
                .isNotEmpty()
                .allMatch(verdict -> VERDICTS.contains(verdict.split(",")[0]));
    }

    private static Set<String> rows(String document) {
        return cells(document).map(row -> row.get(0)).collect(Collectors.toSet());
    }

    /** Rows of the tables with four columns: name, types or part, verdict, what differs. */
    private static Stream<List<String>> cells(String document) {
        return document.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Row |"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .filter(row -> row.size() == 5);
    }

    private static Set<String> quoted(Stream<String> sources) {
        return sources.flatMap(source ->
                        QUOTED.matcher(source.replaceAll("\"\\s*\\+\\s*\"", "")).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> hostSources() {
        try (Stream<Path> files = Files.walk(Repository.root().resolve("sandbox/host/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(ParityTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
