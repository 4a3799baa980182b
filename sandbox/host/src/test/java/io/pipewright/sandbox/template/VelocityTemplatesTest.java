package io.pipewright.sandbox.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.sandbox.web.FakeModule;
import io.pipewright.sandbox.web.FakeSite;
import io.pipewright.sandbox.web.FrontEnd;
import io.pipewright.sandbox.web.RequestPageResources;
import io.pipewright.sandbox.web.WebResources;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;

public class VelocityTemplatesTest {

    private final FakeSite site = new FakeSite();
    private final FrontEnd frontEnd = new FrontEnd();
    private final VelocityTemplates templates = new VelocityTemplates(
            site, new RequestPageResources(new WebResources(site.texts(), frontEnd), frontEnd, site));

    /** What a plugin's template sees. */
    public interface Named {
        String getName();
    }

    /** A view of the plugin's own. */
    public static class GoalView implements Named {

        @Override
        public String getName() {
            return "<script>alert('x')</script>";
        }

        public String getNameHtml() {
            return "<b>goal</b>";
        }

        public String getLabelHtml(String prefix) {
            return prefix + "<i>";
        }

        public String getSecret() {
            return "secret";
        }

        public String label(String one, Long two) {
            return one + two;
        }
    }

    /** A record, whose components have no getters. */
    public record Point(int x) {}

    private String render(String template, Map<String, Object> context) {
        return render(template, context, "");
    }

    private String render(String template, Map<String, Object> context, String methods) {
        FakeModule list = FakeModule.of("<velocity-allowlist key=\"list\">" + methods + "</velocity-allowlist>")
                .own(GoalView.class)
                .own(Named.class);
        try {
            templates.allowlistKind().enable(list);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        FakeModule panel = FakeModule.of("<web-panel key=\"p\"/>")
                .file("templates/p.vm", template)
                .file("templates/part.vm", "part $x");
        return templates.render(panel, "/templates/p.vm", context);
    }

    private static String method(Class<?> type, String signature) {
        return "<method>" + type.getName() + "#" + signature + "</method>";
    }

    @Test
    public void everyReferenceIsEscaped() {
        assertThat(render("$x ${x} $!x", Map.of("x", "<script>'\"&")))
                .isEqualTo(
                        "&lt;script&gt;&#39;&quot;&amp; &lt;script&gt;&#39;&quot;&amp; &lt;script&gt;&#39;&quot;&amp;");
    }

    @Test
    public void aNameThatEndsInHtmlIsInsertedAsItIs() {
        String methods =
                method(GoalView.class, "getNameHtml()") + method(GoalView.class, "getLabelHtml(java.lang.String)");
        assertThat(render(
                        "$bodyHtml ${bodyHtml} $goal.nameHtml $goal.getLabelHtml(\"(\")",
                        Map.of("bodyHtml", "<b>", "goal", new GoalView()),
                        methods))
                .isEqualTo("<b> <b> <b>goal</b> (<i>");
    }

    @Test
    public void aCallOnAnHtmlNameIsEscapedAgain() {
        assertThat(render("$bodyHtml.trim()", Map.of("bodyHtml", "<b>"))).isEqualTo("&lt;b&gt;");
        assertThat(Escaping.isHtml("$a.fooHtml($x).bar()")).isFalse();
    }

    @Test
    public void escapingEndsWhereItIsDisabled() {
        assertThat(render("$x#disable_html_escaping()$x#enable_html_escaping()$x", Map.of("x", "<")))
                .isEqualTo("&lt;<&lt;");
    }

    @Test
    public void anUnlistedCallStaysInThePageAndIsLogged() {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            assertThat(render("$goal.name|$goal.label('a', 5)|$!goal.secret", Map.of("goal", new GoalView())))
                    .isEqualTo("$goal.name|$goal.label('a', 5)|");
        } finally {
            System.setErr(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("Method needs allowlisting: " + GoalView.class.getName() + "#getName()");
    }

    @Test
    public void aListedCallIsMade_byTheClassOrByAnInterfaceOfIt() {
        assertThat(render("$goal.name", Map.of("goal", new GoalView()), method(GoalView.class, "getName()")))
                .contains("&lt;script&gt;alert");
        assertThat(render("$goal.name", Map.of("goal", new GoalView()), method(Named.class, "getName()")))
                .contains("&lt;script&gt;alert");
    }

    @Test
    public void argumentTypesAreApartByABlank() {
        String right = method(GoalView.class, "label(java.lang.String java.lang.Long)");
        String wrong = method(GoalView.class, "label(java.lang.String,java.lang.Long)");
        Map<String, Object> context = Map.of("goal", new GoalView(), "n", 5L);
        assertThat(render("$goal.label('a', $n)", context, right)).isEqualTo("a5");
        assertThat(render("$goal.label('a', $n)", context, wrong)).isEqualTo("$goal.label('a', $n)");
    }

    @Test
    public void aPluginCannotListMethodsOfOthers() {
        assertThat(render(
                        "$s.getProperty('user.home')",
                        Map.of("s", new java.util.Properties()),
                        method(java.util.Properties.class, "getProperty(java.lang.String)")))
                .isEqualTo("$s.getProperty('user.home')");
    }

    @Test
    public void noTemplateReachesAClass() {
        assertThat(render("$x.class.name $x.getClass()", Map.of("x", "text"))).isEqualTo("$x.class.name $x.getClass()");
    }

    @Test
    public void valuesAndCollectionsOfTheJdkNeedNoListing() {
        Map<String, Object> context = Map.of("list", List.of("a", "b"), "map", Map.of("k", "v"), "text", "abc");
        assertThat(render(
                        "$list.size() $list.get(0) $map.k $map.get('k') $text.length()"
                                + "#foreach($e in $list)[$e]#end#if($list.isEmpty())x#end",
                        context))
                .isEqualTo("2 a v v 3[a][b]");
    }

    @Test
    public void aRecordHasNoProperties() {
        assertThat(render("$point.x", Map.of("point", new Point(3)))).isEqualTo("$point.x");
    }

    @Test
    public void textsTakeArguments_inTheUsersLanguage() {
        assertThat(render("$i18n.getText('sandbox.web.method.text', 'PUT')", Map.of()))
                .isEqualTo("The page does not accept requests of the kind PUT.");
        site.speak(Locale.KOREA);
        assertThat(render("$i18n.getText('sandbox.web.websudo.password')", Map.of()))
                .isEqualTo("비밀번호");
    }

    @Test
    public void templatesIncludeTemplatesOfTheSamePlugin() {
        assertThat(render("#parse('templates/part.vm')", Map.of("x", "<"))).isEqualTo("part &lt;");
    }

    @Test
    public void anActionsPropertiesAreReachedByTheirNames_ifListed() {
        Map<String, Object> context = Map.of("action", new GoalView());
        assertThat(render("$name $secret", context, method(GoalView.class, "getName()")))
                .startsWith("&lt;script&gt;")
                .endsWith(" $secret");
    }

    @Test
    public void aLinkIsFilledInWithoutEscaping() {
        FakeModule item = FakeModule.of("<web-item key=\"i\"/>");
        assertThat(templates.renderText(item, "/projects/$key?a=1&b=$key", Map.of("key", "A&B")))
                .isEqualTo("/projects/A&B?a=1&b=A&B");
    }
}
