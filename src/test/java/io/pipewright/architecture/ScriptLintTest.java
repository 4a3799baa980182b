package io.pipewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** What no script, style or template of the panels may do. */
public class ScriptLintTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern TEXT = Pattern.compile("getText\\(\\s*['\"]([\\w.-]+)['\"]");
    private static final Pattern ANY_TEXT = Pattern.compile("getText\\(");

    private static List<Path> files(String... folders) {
        return Stream.of(folders)
                .map(RESOURCES::resolve)
                .flatMap(ScriptLintTest::walk)
                .filter(Files::isRegularFile)
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
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

    @Test
    public void noScriptReadsDataAsHtml() {
        assertThat(files("js/common", "js/deal", "js/exit", "js/closeplan"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(read(file))
                        .doesNotContain("innerHTML")
                        .doesNotContain("outerHTML")
                        .doesNotContain("insertAdjacentHTML")
                        .doesNotContain(".html(")
                        .doesNotContain("document.write")
                        .doesNotContain("eval("));
    }

    @Test
    public void everyTextOfAScriptIsNamedLiterallyAndExistsInBothLanguages() {
        for (String suffix : List.of("", "_ko")) {
            Properties texts = texts(suffix);
            assertThat(files(
                            "js/common", "js/deal", "js/exit", "js/closeplan", "templates/exit", "templates/closeplan"))
                    .allSatisfy(file -> {
                        String source = read(file);
                        assertThat(TEXT.matcher(source).results().map(found -> found.group(1)))
                                .allSatisfy(key ->
                                        assertThat(texts).as(file + suffix).containsKey(key));
                        assertThat(count(TEXT, source))
                                .as("literal keys in " + file)
                                .isEqualTo(count(ANY_TEXT, source));
                    });
        }
    }

    @Test
    public void noTemplateHasAScriptAHandlerOrUnescapedText() {
        assertThat(files("templates/exit", "templates/closeplan")).isNotEmpty().allSatisfy(file -> assertThat(
                        read(file))
                .doesNotContain("disable_html_escaping")
                .doesNotContain("<script")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain("Html"));
    }

    @Test
    public void everyFileOfThePanelsIsDelivered() {
        String descriptor = read(Path.of("atlassian-plugin.xml"));
        assertThat(files(
                        "js/common",
                        "js/deal",
                        "js/exit",
                        "js/closeplan",
                        "css/common",
                        "css/deal",
                        "css/exit",
                        "css/closeplan",
                        "templates/exit",
                        "templates/closeplan"))
                .allSatisfy(file -> assertThat(descriptor)
                        .contains(RESOURCES.relativize(file).toString().replace('\\', '/')));
    }

    private static long count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().count();
    }

    private static Properties texts(String suffix) {
        Properties texts = new Properties();
        walk(RESOURCES.resolve("i18n"))
                .filter(file -> file.toString().endsWith(suffix + ".properties")
                        && file.toString().contains("_ko") == suffix.equals("_ko"))
                .forEach(file -> load(texts, file));
        return texts;
    }

    private static void load(Properties texts, Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
