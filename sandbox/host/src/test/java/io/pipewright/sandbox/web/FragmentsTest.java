package io.pipewright.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.plugin.web.Condition;
import com.atlassian.plugin.web.ContextProvider;
import io.pipewright.sandbox.template.VelocityTemplates;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class FragmentsTest {

    private final FakeSite site = new FakeSite();
    private final FrontEnd frontEnd = new FrontEnd();
    private final VelocityTemplates templates = new VelocityTemplates(
            site, new RequestPageResources(new WebResources(site.texts(), frontEnd), frontEnd, site));
    private final Fragments fragments = new Fragments(templates, site.texts(), site);
    private final PluginDashboardItems items = new PluginDashboardItems(templates, site.texts(), site);

    /** As its parameter says. */
    public static class Says implements Condition {

        private boolean answer;

        @Override
        public void init(Map<String, String> params) {
            answer = Boolean.parseBoolean(params.get("answer"));
        }

        @Override
        public boolean shouldDisplay(Map<String, Object> context) {
            return answer;
        }
    }

    /** Always fails. */
    public static class Fails implements Condition, ContextProvider {

        @Override
        public void init(Map<String, String> params) {
            // takes nothing
        }

        @Override
        public boolean shouldDisplay(Map<String, Object> context) {
            throw new IllegalStateException("condition");
        }

        @Override
        public Map<String, Object> getContextMap(Map<String, Object> context) {
            throw new IllegalStateException("provider");
        }
    }

    /** Greets whom its parameter names. */
    public static class Greets implements ContextProvider {

        private String name;

        @Override
        public void init(Map<String, String> params) {
            name = params.get("name");
        }

        @Override
        public Map<String, Object> getContextMap(Map<String, Object> context) {
            return Map.of("greeting", name + context.containsKey("helper") + context.get("issue"));
        }
    }

    private void enable(String kind, FakeModule module) {
        try {
            fragments.kinds().stream()
                    .filter(k -> k.element().equals(kind))
                    .findFirst()
                    .orElseThrow()
                    .enable(module);
        } catch (Exception e) {
            throw e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
        }
    }

    private void panel(String key, String weight, String inner) {
        enable(
                "web-panel",
                FakeModule.of("<web-panel key=\"" + key + "\" name=\"" + key + "\" location=\"right\"" + weight + ">"
                                + "<resource name=\"view\" type=\"velocity\" location=\"/p.vm\"/>" + inner
                                + "</web-panel>")
                        .file("p.vm", "<p>$!greeting</p>"));
    }

    private static String says(boolean answer) {
        return "<condition class=\"" + Says.class.getName() + "\"><param name=\"answer\" value=\"" + answer
                + "\"/></condition>";
    }

    private String keys() {
        return String.join(
                ",",
                fragments.panels("right", Map.of()).stream()
                        .map(WebFragments.Panel::label)
                        .toList());
    }

    @Test
    public void panelsComeByWeight_withWhatTheirProviderAdds() {
        panel("late", " weight=\"20\"", "");
        panel(
                "early",
                " weight=\"10\"",
                "<context-provider class=\"" + Greets.class.getName()
                        + "\"><param name=\"name\">Hi </param></context-provider>");
        assertThat(fragments.panels("right", Map.of("issue", "<A-1>")))
                .extracting(WebFragments.Panel::html)
                .containsExactly("<p>Hitrue&lt;A-1&gt;</p>", "<p></p>");
        assertThat(fragments.panels("left", Map.of())).isEmpty();
    }

    @Test
    public void conditionsCombine() {
        panel("both", "", says(true) + says(true));
        panel("one", "", says(true) + says(false));
        panel("inverted", "", says(false).replace("<condition ", "<condition invert=\"true\" "));
        panel("or", "", "<conditions type=\"OR\">" + says(false) + says(true) + "</conditions>");
        panel("and", "", "<conditions type=\"AND\">" + says(false) + says(true) + "</conditions>");
        panel(
                "nested",
                "",
                "<conditions type=\"AND\">" + says(true) + "<conditions type=\"OR\">" + says(false) + says(false)
                        + "</conditions></conditions>");
        panel(
                "notNested",
                "",
                "<conditions type=\"OR\" invert=\"true\">" + says(false) + says(false) + "</conditions>");
        assertThat(keys()).isEqualTo("both,inverted,or,notNested");
    }

    @Test
    public void aFailingPanelSaysSo_andTheOthersAreShown() {
        panel("bad", " weight=\"1\"", "<context-provider class=\"" + Fails.class.getName() + "\"/>");
        panel("good", " weight=\"2\"", "");
        assertThat(fragments.panels("right", Map.of()))
                .extracting(WebFragments.Panel::html)
                .satisfiesExactly(
                        bad -> assertThat(bad).contains("aui-message-error").contains("com.acme.app:bad"),
                        good -> assertThat(good).isEqualTo("<p></p>"));
    }

    @Test
    public void aFailingConditionHidesItsPanelOnly() {
        panel("bad", "", "<condition class=\"" + Fails.class.getName() + "\"/>");
        panel("good", "", "");
        assertThat(keys()).isEqualTo("good");
    }

    @Test
    public void aLinkThatCannotBeMadeIsLeftOut() {
        String bad = "<web-item key=\"b\" section=\"s\"><link>/x#if(</link></web-item>";
        enable("web-item", FakeModule.of(bad.replace("/x", "$x")));
        enable(
                "web-item",
                FakeModule.of("<web-item key=\"g\" name=\"Good\" section=\"s\"><link>/good</link></web-item>"));
        assertThat(fragments.items("s", Map.of()))
                .extracting(WebFragments.Item::label)
                .containsExactly("Good");
    }

    @Test
    public void sectionsHoldTheirItems_andLinksAreFilledIn() {
        enable(
                "web-section",
                FakeModule.of("<web-section key=\"sec\" name=\"Section\" location=\"admin_plugins_menu\"/>"));
        enable(
                "web-item",
                FakeModule.of("<web-item key=\"i\" name=\"Item\" section=\"admin_plugins_menu/sec\">"
                        + "<link linkId=\"my-link\">/x?key=$key</link></web-item>"));
        assertThat(fragments.sections("admin_plugins_menu", Map.of("key", "A")))
                .containsExactly(new WebFragments.Section(
                        "sec",
                        "Section",
                        List.of(new WebFragments.Item("com.acme.app:i", "my-link", "Item", "/x?key=A"))));
    }

    @Test
    public void whatCannotWorkFailsTheModule() {
        assertThatThrownBy(() -> enable("web-panel", FakeModule.of("<web-panel key=\"p\" location=\"right\"/>")))
                .hasMessageContaining("view");
        assertThatThrownBy(
                        () -> enable(
                                "web-panel",
                                FakeModule.of(
                                        "<web-panel key=\"p\"><resource name=\"view\" type=\"velocity\" location=\"x.vm\"/></web-panel>")))
                .hasMessageContaining("x.vm");
        assertThatThrownBy(() -> panel("p", "", "<condition class=\"com.acme.Missing\"/>"))
                .hasMessageContaining("com.acme.Missing");
        assertThatThrownBy(() -> panel("p", "", "<condition class=\"java.lang.Object\"/>"))
                .hasMessageContaining("no condition");
    }

    @Test
    public void dashboardItemsAreListedAndDrawn() {
        items.enable(FakeModule.of("<dashboard-item key=\"d\" configurable=\"true\">"
                        + "<definition><title key=\"sandbox.web.missing.title\"/></definition>"
                        + "<description>Text</description><resource name=\"view\" type=\"velocity\" location=\"/d.vm\"/>"
                        + "<amd-module>dashboard-items/d</amd-module></dashboard-item>")
                .file("d.vm", "<div id=\"$id\"></div>"));
        items.enable(FakeModule.of("<dashboard-item key=\"hidden\"><definition/>" + says(false) + "</dashboard-item>"));
        DashboardItems.DashboardItemType type = new DashboardItems.DashboardItemType(
                "com.acme.app:d", "Page not found", "Text", "dashboard-items/d", true);
        assertThat(items.all(Map.of())).containsExactly(type);
        assertThat(items.render(type, Map.of("id", "g1"))).isEqualTo("<div id=\"g1\"></div>");
        items.disable(FakeModule.of("<dashboard-item key=\"d\"/>"));
        assertThat(items.render(type, Map.of())).contains("aui-message-error").contains("Page not found");
    }
}
