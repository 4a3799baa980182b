package io.pipewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** Templates and scripts leave escaping on, run no inline script, and hold no text of their own. */
public class TemplateLintTest {

    private static final Pattern INLINE_HANDLER = Pattern.compile("\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern VISIBLE_TEXT = Pattern.compile(">[^<$#]*[A-Za-z\\uAC00-\\uD7A3]{3,}[^<$#]*<");

    @Test
    public void templatesLeaveEscapingOn() throws IOException {
        for (Path template : files("src/main/resources/templates", ".vm")) {
            assertThat(text(template))
                    .as(template.toString())
                    .doesNotContain("disable_html_escaping")
                    .doesNotContain("Html}");
        }
    }

    @Test
    public void templatesRunNoInlineScript() throws IOException {
        for (Path template : files("src/main/resources/templates", ".vm")) {
            String text = text(template);
            assertThat(text)
                    .as(template.toString())
                    .doesNotContainIgnoringCase("<script")
                    .doesNotContainIgnoringCase("javascript:");
            assertThat(INLINE_HANDLER.matcher(text).find())
                    .as("inline handler in %s", template)
                    .isFalse();
        }
    }

    @Test
    public void templatesHoldNoVisibleTextOfTheirOwn() throws IOException {
        for (Path template : files("src/main/resources/templates", ".vm")) {
            assertThat(VISIBLE_TEXT
                            .matcher(withoutCommentsAndStyles(text(template)))
                            .find())
                    .as("literal text in %s", template)
                    .isFalse();
        }
    }

    @Test
    public void scriptsNeverWriteMarkup() throws IOException {
        for (Path script : files("src/main/resources/js", ".js")) {
            assertThat(text(script))
                    .as(script.toString())
                    .doesNotContain("innerHTML")
                    .doesNotContain("outerHTML")
                    .doesNotContain("insertAdjacentHTML")
                    .doesNotContain("document.write")
                    .doesNotContain("eval(");
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        if (!Files.exists(Path.of(folder))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static String withoutCommentsAndStyles(String text) {
        return text.replaceAll("(?m)^\\s*##.*$", "").replaceAll("(?s)<style>.*?</style>", "");
    }
}
