package io.pipewright.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.plugin.web.Condition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;

public class WebResourcesTest {

    private final FakeSite site = new FakeSite();
    private final FrontEnd frontEnd = new FrontEnd();
    private final WebResources resources = new WebResources(site.texts(), frontEnd);
    private final RequestPageResources page = new RequestPageResources(resources, frontEnd, site);

    /** Never true. */
    public static class Never implements Condition {

        @Override
        public void init(Map<String, String> params) {
            // takes nothing
        }

        @Override
        public boolean shouldDisplay(Map<String, Object> context) {
            return false;
        }
    }

    private static final String SIBLINGS = "<web-resource key=\"base\"/><web-resource key=\"view\"/>";

    private FakeModule module(String key, String inner) {
        return FakeModule.of(
                        "com.acme.app",
                        "<web-resource key=\"" + key + "\">" + inner + "<resource type=\"download\" name=\"" + key
                                + ".js\" location=\"js/" + key + ".js\"/></web-resource>",
                        SIBLINGS)
                .file("js/" + key + ".js", "// " + key);
    }

    private List<String> scripts() {
        return page.tags()
                .lines()
                .filter(line -> line.contains("com.acme.app"))
                .map(line -> line.replaceAll(".*/([\\w.]+)\\?.*", "$1"))
                .toList();
    }

    @Test
    public void dependenciesComeFirst_eachOnce_evenInACircle() {
        resources.enable(
                module("view", "<dependency>com.acme.app:base</dependency><context>jira.view.issue</context>"));
        resources.enable(module(
                "base",
                "<dependency>com.atlassian.auiplugin:ajs</dependency><dependency>com.acme.app:view</dependency>"));
        page.requireContext("jira.view.issue");
        page.requireResource("com.acme.app:base");
        assertThat(scripts()).containsExactly("base.js", "view.js");
        assertThat(scripts()).as("asked a second time on the same page").isEmpty();
    }

    @Test
    public void theFrontEndLoadsBeforeAnything_jQueryThenAuiThenTheLoader() {
        assertThat(page.tags().lines().map(line -> line.replaceAll(".*/([\\w.]+)\\?.*", "$1")))
                .containsExactly("aui.css", "jquery.js", "aui.js", "underscore.js", "almond.js", "jira.js", "amd.js");
    }

    @Test
    public void anUnknownDependencyFailsTheModule() {
        assertThatThrownBy(() -> resources.enable(module("view", "<dependency>com.other.app:thing</dependency>")))
                .hasMessageContaining("com.other.app:thing");
        assertThatThrownBy(() -> resources.enable(module("view", "<dependency>com.acme.app:absent</dependency>")))
                .hasMessageContaining("com.acme.app:absent");
    }

    @Test
    public void aMissingFileFailsTheModule() {
        FakeModule module = FakeModule.of(
                "<web-resource key=\"r\"><resource type=\"download\" name=\"a.js\" location=\"a.js\"/></web-resource>");
        assertThatThrownBy(() -> resources.enable(module)).hasMessageContaining("a.js");
    }

    @Test
    public void aConditionLeavesAResourceOut_andAnUnknownTransformerIsRefused() {
        resources.enable(module("base", "<context>c</context><condition class=\"" + Never.class.getName() + "\"/>"));
        page.requireContext("c");
        assertThat(scripts()).isEmpty();
        assertThatThrownBy(() -> resources.enable(module(
                        "view",
                        "<transformation extension=\"less\"><transformer key=\"lessTransformer\"/></transformation>")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("web-resource transformer");
        assertThatThrownBy(() -> resources.enable(module("view", "<condition class=\"java.lang.String\"/>")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("web-resource condition");
    }

    @Test
    public void callsForTextsAreReplaced_withArgumentsByTheirPattern() {
        String script = "a(AJS.I18n.getText('k.one')); b(formatter.I18n.getText( \"k.two\" , x, 1));"
                + " WRM.I18n.getText(key); I18n.getText('k.one')";
        assertThat(ScriptTexts.translate(script, key -> "It''s {0} \"</script>\"", key -> "text of " + key))
                .isEqualTo(
                        "a(\"text of k.one\"); b(AJS.format(\"It\\u0027\\u0027s {0} \\\"\\u003c/script\\u003e\\\"\", x, 1));"
                                + " WRM.I18n.getText(key); \"text of k.one\"");
    }

    @Test
    public void withoutTheTransformerAScriptStaysAsItIs() {
        FakeModule module = FakeModule.of(
                        "<web-resource key=\"r\"><resource type=\"download\" name=\"a.js\" location=\"a.js\"/></web-resource>")
                .file("a.js", "AJS.I18n.getText('sandbox.web.missing.title')");
        resources.enable(module);
        assertThat(content("com.acme.app:r", "a.js")).isEqualTo("AJS.I18n.getText('sandbox.web.missing.title')");
    }

    @Test
    public void foldersOfAModuleAndOfThePluginAreServed_andNothingAboveThem() {
        resources.enable(FakeModule.of(
                        "<web-resource key=\"r\"><resource type=\"download\" name=\"images/\" location=\"/img/\"/></web-resource>")
                .file("img/a.svg", "svg")
                .file("secret.txt", "secret"));
        PluginResourceKind kind = new PluginResourceKind(site.texts(), resources);
        kind.enable(FakeModule.of("<resource type=\"download\" name=\"docs/\" location=\"help/\"/>")
                .file("help/x.txt", "help"));
        assertThat(content("com.acme.app:r", "images/a.svg")).isEqualTo("svg");
        assertThat(content("com.acme.app", "docs/x.txt")).isEqualTo("help");
        assertThat(resources.content("com.acme.app:r", "images/../secret.txt", Locale.ENGLISH))
                .isEmpty();
        assertThat(resources.content("com.acme.app:r", "secret.txt", Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    public void aDisabledResourceIsGone() {
        FakeModule module = module("base", "<context>c</context>");
        resources.enable(module);
        resources.disable(module);
        page.requireContext("c");
        assertThat(scripts()).isEmpty();
        assertThat(resources.content("com.acme.app:base", "base.js", Locale.ENGLISH))
                .isEmpty();
    }

    private String content(String owner, String name) {
        return new String(resources.content(owner, name, Locale.ENGLISH).orElseThrow(), StandardCharsets.UTF_8);
    }
}
