package io.pipewright.sandbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.sandbox.UiWorld;
import io.pipewright.sandbox.dashboard.Dashboard;
import io.pipewright.sandbox.dashboard.DashboardItem;
import io.pipewright.sandbox.web.FakeModule;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Dashboards in the browser. */
public class DashboardPagesTest {

    @Rule
    public final UiWorld world = new UiWorld();

    @Before
    public void offerAnItem() {
        world.enable(
                world.items,
                FakeModule.of(
                                "<dashboard-item key='goals' configurable='true'><definition><title>Goals &lt;b&gt;</title></definition>"
                                        + "<description>Shows goals</description>"
                                        + "<resource type='velocity' name='view' location='v.vm'/><amd-module>acme/goals</amd-module>"
                                        + "</dashboard-item>")
                        .file("v.vm", "<p class=\"goals\">for $user.displayName</p>"));
        world.logIn("admin");
    }

    private Dashboard dashboard(boolean shared) {
        return world.dashboards.create(world.user("admin"), "Sales", shared);
    }

    @Test
    public void aDashboardIsCreatedRenamedSharedAndDeleted() {
        Document page = world.post("/secure/Dashboard.jspa", Map.of("do", "create", "name", "Pipeline"));
        assertThat(page.select("h1").text()).isEqualTo("Pipeline");
        String id = page.select("meta[name=ajs-dashboard-id]").attr("content");
        Document changed = world.post(
                "/secure/Dashboard.jspa",
                Map.of("do", "change", "selectPageId", id, "name", "Funnel", "shared", "true"));
        assertThat(changed.select("h1").text()).isEqualTo("Funnel");
        assertThat(world.dashboards.visibleTo(world.user("rep2")))
                .extracting(Dashboard::name)
                .containsExactly("Funnel");
        world.post("/secure/Dashboard.jspa", Map.of("do", "delete", "selectPageId", id));
        assertThat(world.dashboards.visibleTo(world.user("admin"))).isEmpty();
    }

    @Test
    public void aNameIsNeeded() {
        Document page = world.post("/secure/Dashboard.jspa", Map.of("do", "create", "name", " "));
        assertThat(world.lastStatus).isEqualTo(400);
        assertThat(page.select("#dashboard-name-error").text()).isNotEmpty();
    }

    @Test
    public void anItemIsAddedFromTheDirectoryWithWhatItsScriptNeeds() {
        Dashboard dashboard = dashboard(false);
        Document directory = world.get("/secure/Dashboard.jspa");
        assertThat(directory.select("#add-item-dialog li strong").text()).isEqualTo("Goals <b>");
        Document page = world.post(
                "/secure/Dashboard.jspa",
                Map.of(
                        "do",
                        "add",
                        "selectPageId",
                        Long.toString(dashboard.id()),
                        "module",
                        directory.select("#add-item-dialog button[name=module]").val()));
        Element frame = page.select(".dashboard-item-frame").first();
        assertThat(frame.attr("data-module")).isEqualTo("acme/goals");
        assertThat(frame.attr("data-configured")).isEqualTo("false");
        assertThat(frame.select(".goals").text()).isEqualTo("for Ada Admin");
    }

    @Test
    public void preferencesComeBackAsEscapedTexts() {
        DashboardItem item = world.dashboards.add(dashboard(false).id(), "com.acme.app:goals");
        world.postInline(
                "/secure/dashboard-items/" + item.id(),
                Map.of("do", "preferences", "pref.isConfigured", "true", "pref.title", "<b>A & B</b>"));
        assertThat(world.dashboards.preferences(item.id())).containsEntry("title", "<b>A & B</b>");
        Element frame = world.get("/secure/Dashboard.jspa")
                .select(".dashboard-item-frame")
                .first();
        assertThat(frame.attr("data-configured")).isEqualTo("true");
        assertThat(frame.attr("data-preferences")).contains("\"title\":\"&lt;b&gt;A &amp; B&lt;/b&gt;\"");
    }

    @Test
    public void othersLookAtASharedDashboardAndChangeNothing() {
        Dashboard dashboard = dashboard(true);
        DashboardItem item = world.dashboards.add(dashboard.id(), "com.acme.app:goals");
        world.logIn("rep2");
        Document page = world.get("/secure/Dashboard.jspa?selectPageId=" + dashboard.id());
        assertThat(page.select(".goals").text()).isEqualTo("for Ben Carter");
        assertThat(page.select("[data-act=remove], #add-gadget, #dashboard-change"))
                .isEmpty();
        for (Map<String, String> act : List.of(
                Map.of("do", "remove"),
                Map.of("do", "preferences", "pref.a", "b"),
                Map.of("do", "move", "column", "1", "place", "0"))) {
            world.postInline("/secure/dashboard-items/" + item.id(), act);
            assertThat(world.lastStatus).isEqualTo(403);
        }
        world.post("/secure/Dashboard.jspa", Map.of("do", "delete", "selectPageId", Long.toString(dashboard.id())));
        assertThat(world.lastStatus).isEqualTo(403);
        assertThat(world.dashboards.items(dashboard.id())).containsExactly(item);
    }

    @Test
    public void aPrivateDashboardIsNotThereForOthers() {
        Dashboard dashboard = dashboard(false);
        DashboardItem item = world.dashboards.add(dashboard.id(), "com.acme.app:goals");
        world.logIn("rep2").get("/secure/Dashboard.jspa?selectPageId=" + dashboard.id());
        assertThat(world.lastStatus).isEqualTo(404);
        world.get("/secure/dashboard-items/" + item.id());
        assertThat(world.lastStatus).isEqualTo(404);
    }

    @Test
    public void anItemMovesToTheOtherColumn() {
        Dashboard dashboard = dashboard(false);
        DashboardItem item = world.dashboards.add(dashboard.id(), "com.acme.app:goals");
        world.postInline("/secure/dashboard-items/" + item.id(), Map.of("do", "move", "column", "1", "place", "0"));
        assertThat(world.get("/secure/Dashboard.jspa").select("[data-column=1] .dashboard-item-frame"))
                .hasSize(1);
        world.postInline("/secure/dashboard-items/" + item.id(), Map.of("do", "move", "column", "7", "place", "0"));
        assertThat(world.lastStatus).isEqualTo(400);
    }
}
