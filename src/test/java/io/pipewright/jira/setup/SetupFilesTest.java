package io.pipewright.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Test;

/** The pages and texts of set-up and exit criteria administration. */
public class SetupFilesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("['\"](pipewright\\.[a-z-]+(?:\\.[a-zA-Z-]+)+)['\"]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    /** What templates call to get a text. */
    public static final class I18n {
        private final Properties texts;

        I18n(Properties texts) {
            this.texts = texts;
        }

        public String getText(String key) {
            return MessageFormat.format(texts.getProperty(key), new Object[0]);
        }
    }

    private static Document page(String template, boolean korean) {
        VelocityEngine engine = new VelocityEngine();
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM, new NullLogChute());
        engine.setProperty("file.resource.loader.path", RESOURCES.toString());
        engine.setProperty("runtime.references.strict", true);
        engine.init();
        StringWriter html = new StringWriter();
        engine.getTemplate(template, "UTF-8")
                .merge(new VelocityContext(Map.of("i18n", new I18n(DeliveredTexts.load(korean)))), html);
        return Jsoup.parse(html.toString());
    }

    @Test
    public void theSetupPageIsAShellForItsScript() {
        Document page = page("templates/setup/setup.vm", false);

        assertThat(page.select("meta[name=decorator]").attr("content")).isEqualTo("atl.admin");
        assertThat(page.title()).isEqualTo("Set up a sales pipeline");
        assertThat(page.getElementById("pipewright-setup")).isNotNull();
        assertThat(page("templates/setup/setup.vm", true).select("h1").text()).isEqualTo("영업 파이프라인 설정");
    }

    @Test
    public void theCriteriaPageIsAShellForItsScript() {
        Document page = page("templates/exit/criteria.vm", true);

        assertThat(page.select("meta[name=decorator]").attr("content")).isEqualTo("atl.admin");
        assertThat(page.getElementById("pipewright-criteria")).isNotNull();
        assertThat(page.select("h1").text()).isEqualTo("단계 완료 기준 및 단계 설정");
    }

    @Test
    public void everyTextIsThereInBothLanguagesWithTheSamePlaceholders() throws IOException {
        for (String area : List.of("setup", "exit", "stage")) {
            Properties english = load("pipewright-" + area + ".properties");
            Properties korean = load("pipewright-" + area + "_ko.properties");

            assertThat(korean.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(korean.getProperty(key)).as(key).isNotBlank();
                assertThat(placeholders(korean.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key)));
            }
        }
    }

    @Test
    public void koreanTextsAreKorean() throws IOException {
        Set<String> same = new HashSet<>();
        for (String area : List.of("setup", "exit", "stage")) {
            Properties korean = load("pipewright-" + area + "_ko.properties");
            korean.stringPropertyNames().stream()
                    .filter(key -> !korean.getProperty(key)
                            .codePoints()
                            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL))
                    .forEach(same::add);
        }

        assertThat(same)
                .containsExactlyInAnyOrder(
                        "pipewright.exit.list",
                        "pipewright.exit.asks.compares",
                        "pipewright.setup.section",
                        "pipewright.setup.language.en",
                        "pipewright.setup.page.project-plain",
                        "pipewright.setup.page.currency-option",
                        "pipewright.setup.workflow.name",
                        "pipewright.setup.workflow-scheme.name");
    }

    @Test
    public void everyKeyThatPagesAndScriptsNameHasAText() throws IOException {
        Properties texts = DeliveredTexts.load(false);
        Set<String> missing = new TreeSet<>();
        for (String folder : List.of("templates/setup", "templates/exit", "js/setup", "js/exit")) {
            for (Path file : files(RESOURCES.resolve(folder))) {
                Matcher key = KEY.matcher(Files.readString(file));
                while (key.find()) {
                    if (!texts.containsKey(key.group(1))) {
                        missing.add(file.getFileName() + ": " + key.group(1));
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    public void scriptsNeverReadDataAsHtml() throws IOException {
        for (String folder : List.of("js/setup", "js/exit")) {
            for (Path file : files(RESOURCES.resolve(folder))) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("innerHTML", "insertAdjacentHTML", "document.write");
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).toList());
        }
    }

    private static Properties load(String name) throws IOException {
        Properties texts = new Properties();
        texts.load(Files.newBufferedReader(RESOURCES.resolve("i18n").resolve(name)));
        return texts;
    }

    private static Set<String> placeholders(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return new TreeSet<>(
                Arrays.asList(matcher.results().map(result -> result.group(1)).toArray(String[]::new)));
    }
}
