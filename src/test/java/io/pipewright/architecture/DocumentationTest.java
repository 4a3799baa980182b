package io.pipewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** Links in the documents resolve, both languages have the same documents, and the description of the REST interface is complete. */
public class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+\\s+(.+?)\\s*$");
    private static final Pattern METHOD = Pattern.compile(
            "@(GET|POST|PUT|DELETE)\\b(?:(?!;|\\{\\s*$).)*?(?=public )", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern PATH = Pattern.compile("@Path\\(([^)]*)\\)");
    private static final Pattern CONSTANT = Pattern.compile("String (\\w+) = (\"[^\"]*\");");
    private static final Pattern DESCRIBED_PATH = Pattern.compile("^ {2}(/\\S*):\\s*$");
    private static final Pattern DESCRIBED_METHOD = Pattern.compile("^ {4}(get|post|put|delete):\\s*$");
    private static final int FEWEST_DOCUMENTS = 8;
    private static final int FEWEST_CALLS = 25;

    @Test
    public void everyRelativeLinkAndImageLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            for (String target : links(text(document))) {
                if (!resolves(document, target)) {
                    broken.add(document + ": " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    public void aLinkThatLeadsNowhereIsNoticed() throws IOException {
        Path readme = Path.of("README.md");

        assertThat(links("[a](docs/nowhere.md) ![b](docs/x.png)")).containsExactly("docs/nowhere.md", "docs/x.png");
        assertThat(resolves(readme, "docs/nowhere.md")).isFalse();
        assertThat(resolves(readme, "ARCHITECTURE.md#no-such-heading")).isFalse();
        assertThat(resolves(readme, "ARCHITECTURE.md#code-map")).isTrue();
    }

    @Test
    public void everyGuideStandsInBothLanguages() throws IOException {
        for (String guide : List.of("user-guide", "admin-guide")) {
            assertThat(headings(text(Path.of("docs", guide + "_ko.md"))))
                    .as(guide)
                    .hasSameSizeAs(headings(text(Path.of("docs", guide + ".md"))));
        }
    }

    @Test
    public void theRestInterfaceIsDescribedCallByCall() throws IOException {
        Set<String> calls = new TreeSet<>();
        for (Path resource : files(Path.of("src/main/java/io/pipewright/jira"), "Resource.java")) {
            calls.addAll(callsOf(text(resource)));
        }

        assertThat(calls).hasSizeGreaterThan(FEWEST_CALLS);
        assertThat(described(text(Path.of("docs/openapi.yaml")))).isEqualTo(calls);
    }

    @Test
    public void aCallThatIsNotDescribedIsNoticed() {
        String resource =
                "@Path(\"/things\")\npublic class ThingResource {\n    private static final String ID = \"{id: [0-9]{1,9}}\";\n"
                        + "    @GET\n    public Response all() {\n    }\n\n"
                        + "    @POST\n    @Path(\"/\" + ID + \"/do\")\n    public Response act() {\n    }\n}\n";

        assertThat(callsOf(resource)).containsExactly("GET /things", "POST /things/{id}/do");
        assertThat(described("paths:\n  /things:\n    get:\n      summary: all\n"))
                .containsExactly("GET /things");
    }

    private static Set<String> callsOf(String resource) {
        String source = withConstants(resource);
        int body = source.indexOf("public class");
        String root = pathOf(source.substring(0, body));
        Set<String> calls = new TreeSet<>();
        Matcher method = METHOD.matcher(source.substring(body));
        while (method.find()) {
            calls.add(method.group(1) + " " + root + pathOf(method.group()));
        }
        return calls;
    }

    private static String withConstants(String resource) {
        String source = resource;
        Matcher constant = CONSTANT.matcher(resource);
        while (constant.find()) {
            source = source.replaceAll(
                    "(@Path\\([^\\n]*)\\b" + constant.group(1) + "\\b",
                    "$1" + Matcher.quoteReplacement(constant.group(2)));
        }
        return source;
    }

    /** The path of the last annotation, its parts joined and the patterns of its parameters left out. */
    private static String pathOf(String annotations) {
        Matcher path = PATH.matcher(annotations);
        String found = "";
        while (path.find()) {
            found = path.group(1);
        }
        return found.replaceAll("\"\\s*\\+\\s*\"", "")
                .replace("\"", "")
                .replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}");
    }

    private static Set<String> described(String openapi) {
        Set<String> calls = new TreeSet<>();
        String path = "";
        for (String line : openapi.lines().toList()) {
            Matcher pathLine = DESCRIBED_PATH.matcher(line);
            Matcher methodLine = DESCRIBED_METHOD.matcher(line);
            if (pathLine.matches()) {
                path = pathLine.group(1);
            } else if (methodLine.matches()) {
                calls.add(methodLine.group(1).toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return calls;
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(files(Path.of("docs"), ".md"));
        try (Stream<Path> top = Files.list(Path.of(""))) {
            top.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        assertThat(documents).hasSizeGreaterThan(FEWEST_DOCUMENTS);
        return documents;
    }

    private static List<String> links(String markdown) {
        List<String> targets = new ArrayList<>();
        Matcher link = LINK.matcher(FENCED.matcher(markdown).replaceAll(""));
        while (link.find()) {
            if (!link.group(1).matches("(https?|mailto):.*")) {
                targets.add(link.group(1));
            }
        }
        return targets;
    }

    private static boolean resolves(Path document, String target) throws IOException {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path found = file.isEmpty() ? document : document.resolveSibling(file).normalize();
        return Files.exists(found) && (hash < 0 || anchors(text(found)).contains(target.substring(hash + 1)));
    }

    private static Set<String> anchors(String markdown) {
        return headings(markdown).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static List<String> headings(String markdown) {
        List<String> headings = new ArrayList<>();
        Matcher heading = HEADING.matcher(FENCED.matcher(markdown).replaceAll(""));
        while (heading.find()) {
            headings.add(heading.group(1));
        }
        return headings;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
