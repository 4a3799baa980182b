package io.pipewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.Test;

/** Templates and scripts leave escaping on, run no inline script, hold no text of their own, and stand where their names say. */
public class TemplateLintTest {

    private static final Pattern INLINE_HANDLER = Pattern.compile("(?i)\\son[a-z]+\\s*=");
    private static final Pattern VISIBLE_TEXT = Pattern.compile(">[^<]*[A-Za-z\\uAC00-\\uD7A3]{3,}[^<]*<");
    private static final Pattern REFERENCE = Pattern.compile("\\$!?\\{?[\\w.]+(\\([^)]*\\))?}?");
    private static final Pattern DIRECTIVE = Pattern.compile("#\\w+ ?(\\([^)]*\\))?");
    private static final int LONGEST_LINE = 140;

    @Test
    public void templatesLeaveEscapingOn() {
        for (Path template : templates()) {
            assertThat(TextFiles.read(template))
                    .as(template.toString())
                    .doesNotContain("disable_html_escaping")
                    .doesNotContain("Html");
        }
    }

    @Test
    public void templatesRunNoInlineScript() {
        for (Path template : templates()) {
            assertThat(TextFiles.read(template))
                    .as(template.toString())
                    .doesNotContainIgnoringCase("<script")
                    .doesNotContainIgnoringCase("javascript:")
                    .doesNotContainPattern(INLINE_HANDLER);
        }
    }

    @Test
    public void templatesHoldNoVisibleTextOfTheirOwn() {
        for (Path template : templates()) {
            assertThat(markupOf(TextFiles.read(template)))
                    .as(template.toString())
                    .doesNotContainPattern(VISIBLE_TEXT);
        }
    }

    @Test
    public void scriptsNeverWriteMarkup() {
        for (Path script : TextFiles.ofTheFrontEnd()) {
            assertThat(TextFiles.read(script))
                    .as(script.toString())
                    .doesNotContain("innerHTML")
                    .doesNotContain("outerHTML")
                    .doesNotContain("insertAdjacentHTML")
                    .doesNotContain(".html(")
                    .doesNotContain("document.write")
                    .doesNotContain("eval(");
        }
    }

    /** The front end's own lines are measured by its lint rules. */
    @Test
    public void noLineOfAScriptOfTheSandboxIsTooLong() {
        for (Path script : TextFiles.ofTheSandbox(".js")) {
            assertThat(TextFiles.read(script).lines())
                    .as(script.toString())
                    .allMatch(line -> line.length() <= LONGEST_LINE);
        }
    }

    private static List<Path> templates() {
        return TextFiles.below("src/main/resources/templates", ".vm");
    }

    /** Without comments, styles, references, directives and entities. */
    private static String markupOf(String template) {
        String shown = template.replaceAll("(?m)^\\s*##.*$", "").replaceAll("(?s)<style>.*?</style>", "");
        String bare = DIRECTIVE.matcher(REFERENCE.matcher(shown).replaceAll("")).replaceAll("");
        return bare.replaceAll("&\\w+;", "");
    }
}
