package io.pipewright.sandbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.sandbox.UiWorld;
import io.pipewright.sandbox.web.FakeModule;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Rule;
import org.junit.Test;

/** The frame, the login, projects, the navigator, administration and errors. */
public class SitePagesTest {

    private static final String HOSTILE = "<script>alert(1)</script> \u202Eabc 🚀";

    private static final String PANEL = "<h1>Goals of $project.name</h1>";

    @Rule
    public final UiWorld world = new UiWorld();

    @Test
    public void whoIsNotLoggedInIsAskedToAndComesBack() {
        Document login = world.get("/issues/?jql=project+%3D+SALES");
        assertThat(login.select("form#login-form input[name=os_destination]").val())
                .isEqualTo("/issues/?jql=project+%3D+SALES");
        assertThat(login.select("label[for=login-form-username], label[for=login-form-password]"))
                .hasSize(2);
        assertThat(login.select("#create_link, #user-options")).isEmpty();
    }

    @Test
    public void aWrongPasswordIsToldAndTheNameStays() {
        Document page = world.postWithoutToken("/login.jsp", Map.of("os_username", "\"><b>x", "os_password", "no"));
        assertThat(page.select("[role=alert]").text()).contains("not right");
        assertThat(page.select("#login-form-username").val()).isEqualTo("\"><b>x");
    }

    @Test
    public void thePageTellsScriptsWhoIsThere() {
        Document page = world.logIn("rep1").get("/projects/");
        assertThat(page.select("meta[name=ajs-remote-user]").attr("content")).isEqualTo("rep1");
        assertThat(page.select("meta[name=ajs-remote-user-fullname]").attr("content"))
                .isEqualTo("Minji Kim");
        assertThat(page.select("meta[name=ajs-user-locale]").attr("content")).isEqualTo("ko_KR");
        assertThat(page.select("meta[name=ajs-context-path]").attr("content")).isEmpty();
        assertThat(page.select("#atlassian-token").attr("content")).isNotEmpty();
    }

    @Test
    public void hostileNamesStayTextEverywhere() {
        world.createProject("EVIL", HOSTILE);
        world.createUser("evil", HOSTILE);
        world.apps.has("com.evil", HOSTILE, true, HOSTILE);
        world.logIn("evil");
        world.createIssue(HOSTILE);
        world.dashboards.create(world.user("evil"), HOSTILE, true);
        world.filters.create(world.user("evil"), HOSTILE, "project = EVIL", true);
        for (String path : List.of(
                "/projects/",
                "/projects/EVIL",
                "/plugins/servlet/project-config/EVIL",
                "/secure/Dashboard.jspa",
                "/secure/ConfigurePortalPages!default.jspa",
                "/issues/",
                "/issues/?jql=" + UiWorld.encode(HOSTILE),
                "/plugins/servlet/upm",
                "/secure/admin/user/UserBrowser.jspa",
                "/secure/ViewProfile.jspa",
                "/secure/CreateIssue!default.jspa",
                "/secure/BulkTransition?jql=" + UiWorld.encode(HOSTILE),
                "/projects/SALES?selectedItem=" + UiWorld.encode(HOSTILE))) {
            Document page = world.get(path);
            assertThat(page.select("script:containsData(alert)")).as(path).isEmpty();
            assertThat(page.text()).as(path).contains("<script>alert(1)</script>");
        }
    }

    @Test
    public void aDashboardItemOfAGoneAppIsStillListed() {
        var dashboard = world.dashboards.create(world.user("admin"), "Mine", false);
        world.dashboards.add(dashboard.id(), "com.gone:item");
        assertThat(world.logIn("admin")
                        .get("/secure/Dashboard.jspa")
                        .select(".aui-message-warning")
                        .text())
                .contains("disabled or has been removed");
    }

    @Test
    public void theNavigatorCountsPagesAndSorts() {
        for (int i = 1; i <= 51; i++) {
            world.createIssue("Deal " + i);
        }
        Document page = world.logIn("admin").get("/issues/?jql=" + UiWorld.encode("project = SALES ORDER BY key ASC"));
        assertThat(page.select(".results-count").text()).isEqualTo("1–50 of 51");
        assertThat(page.select("tr.issuerow")).hasSize(50);
        assertThat(page.select("th[aria-sort=ascending]").text()).isEqualTo("Key");
        Document second = world.get(page.select("a[rel=next]").attr("href"));
        assertThat(second.select(".results-count").text()).isEqualTo("51–51 of 51");
        assertThat(second.select("a[rel=next]")).isEmpty();
        Document turned = world.get(page.select("th[aria-sort=ascending] a").attr("href"));
        assertThat(turned.select("tr.issuerow .issuekey").first().text()).isEqualTo("SALES-51");
    }

    @Test
    public void aWrongQueryIsExplainedWithItsPosition() {
        Document page = world.logIn("admin").get("/issues/?jql=" + UiWorld.encode("project = = SALES"));
        assertThat(world.lastStatus).isEqualTo(400);
        assertThat(page.select("#jql-errors").text()).contains("line 1, character");
        assertThat(page.select("#advanced-search").val()).isEqualTo("project = = SALES");
    }

    @Test
    public void aQueryIsKeptAsAFilter() {
        world.createIssue("Deal");
        Document page = world.logIn("admin")
                .post("/secure/SaveAsFilter.jspa", Map.of("jql", "project = SALES", "filterName", "My deals"));
        assertThat(page.select("h1").text()).isEqualTo("My deals");
        assertThat(page.select("tr.issuerow")).hasSize(1);
        String path = world.last.uri().getPath() + "?" + world.last.uri().getQuery();
        world.logIn("rep2").get(path);
        assertThat(world.lastStatus).isEqualTo(404);
    }

    @Test
    public void theSidebarLeadsToPagesOfPlugins() {
        world.enable(
                world.fragmentKind("web-item"),
                FakeModule.of("<web-item key='link' name='Goals' section='jira.project.sidebar.plugins.navigation'>"
                                + "<link linkId='goals'>/projects/$pathEncodedProjectKey?selectedItem=com.acme.app:page</link>"
                                + "</web-item>")
                        .file("p.vm", PANEL));
        world.enable(
                world.fragmentKind("web-panel"),
                FakeModule.of("<web-panel key='page' name='Page' location='com.acme.app:page'>"
                                + "<resource type='velocity' name='view' location='p.vm'/></web-panel>")
                        .file("p.vm", PANEL));
        Document page = world.logIn("admin").get("/projects/SALES");
        Document goals = world.get(page.select("#goals").attr("href"));
        assertThat(goals.select("main h1").text()).isEqualTo("Goals of Sales");
        assertThat(goals.select("#sidebar .aui-nav-selected").text()).isEqualTo("Goals");
    }

    @Test
    public void anInvisibleProjectIsNotThere() {
        world.logIn("outsider");
        assertThat(world.get("/projects/").select("#project-list")).isEmpty();
        world.get("/projects/SALES");
        assertThat(world.lastStatus).isEqualTo(404);
    }

    @Test
    public void administrationIsForAdministrators() {
        world.logIn("rep2");
        for (String path : List.of(
                "/plugins/servlet/upm", "/secure/admin/user/UserBrowser.jspa", "/secure/admin/ViewSystemInfo.jspa")) {
            assertThat(world.get(path).select("h1").text()).isEqualTo("Access denied");
            assertThat(world.lastStatus).isEqualTo(403);
        }
        assertThat(world.get("/projects/").select("#system-admin-menu")).isEmpty();
        assertThat(world.logIn("admin")
                        .get("/secure/admin/user/UserBrowser.jspa")
                        .select("tr[data-user]"))
                .hasSize(5);
    }

    @Test
    public void whatPluginsAddToTheAdministrationStandsOnTheLeft() {
        world.enable(
                world.fragmentKind("web-section"),
                FakeModule.of("<web-section key='sec' name='My app' location='admin_plugins_menu'/>"));
        world.enable(
                world.fragmentKind("web-item"),
                FakeModule.of("<web-item key='cfg' name='Settings' section='admin_plugins_menu/sec'>"
                        + "<link linkId='cfg'>/secure/admin/Cfg.jspa</link></web-item>"));
        Document page = world.logIn("admin").get("/plugins/servlet/upm");
        assertThat(page.select("#admin-nav #cfg").attr("href")).isEqualTo("/secure/admin/Cfg.jspa");
        assertThat(page.select("#admin-nav .aui-nav-heading").eachText()).contains("My app");
    }

    @Test
    public void anAppIsUploadedSwitchedAndRemoved() {
        world.logIn("admin");
        upload("com.acme.new");
        assertThat(world.apps.installed).containsKey("com.acme.new");
        world.post("/plugins/servlet/upm", Map.of("do", "disable", "key", "com.acme.new"));
        assertThat(world.apps.installed.get("com.acme.new").enabled()).isFalse();
        world.post("/plugins/servlet/upm", Map.of("do", "uninstall", "key", "com.acme.new"));
        assertThat(world.apps.installed).isEmpty();
    }

    @Test
    public void aRefusedJarIsToldWithTheReason() {
        world.logIn("admin");
        world.apps.refusal = "The jar has no descriptor <x>";
        assertThat(upload("com.acme.bad").select(".aui-message-error").text())
                .isEqualTo("The jar has no descriptor <x>");
        assertThat(world.lastStatus).isEqualTo(400);
    }

    private Document upload(String content) {
        String part = "--B\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        String body = part.formatted("atl_token", world.token()) + part.formatted("do", "install")
                + "--B\r\nContent-Disposition: form-data; name=\"plugin\"; filename=\"a.jar\"\r\n"
                + "Content-Type: application/java-archive\r\n\r\n"
                + content + "\r\n--B--\r\n";
        return world.send(HttpRequest.newBuilder(world.uri("/plugins/servlet/upm"))
                .header("Content-Type", "multipart/form-data; boundary=B")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    public void theLanguageIsChangedWhereTheUserIs() {
        Document page = world.logIn("admin")
                .post("/secure/ViewProfile.jspa", Map.of("language", "ko", "returnUrl", "/projects/"));
        assertThat(world.last.uri().getPath()).isEqualTo("/projects/");
        assertThat(page.select("h1").text()).isEqualTo("프로젝트");
        world.post("/secure/ViewProfile.jspa", Map.of("language", "xx", "returnUrl", "//elsewhere.example.com"));
        assertThat(world.last.uri().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    public void eachUserChoosesATheme_andThePageCarriesItAsJirasDo() {
        assertThat(world.logIn("rep1").get("/projects/").selectFirst("html").attributes())
                .as("without a choice")
                .contains(new Attribute("data-color-mode", "light"));

        Element dark = world.post("/secure/ViewProfile.jspa", Map.of("theme", "dark", "returnUrl", "/projects/"))
                .selectFirst("html");
        assertThat(world.last.uri().getPath()).isEqualTo("/projects/");
        assertThat(dark.attr("data-color-mode")).isEqualTo("dark");
        assertThat(dark.attr("data-theme")).isEqualTo("light:light dark:dark");
        assertThat(dark.select("#theme-dark").attr("aria-current")).isEqualTo("true");

        Element match = world.post("/secure/ViewProfile.jspa", Map.of("theme", "match", "returnUrl", "/projects/"))
                .selectFirst("html");
        assertThat(match.hasAttr("data-color-mode-auto")).isTrue();
        assertThat(match.hasAttr("data-color-mode")).isFalse();

        world.post("/secure/ViewProfile.jspa", Map.of("theme", "pink", "returnUrl", "/projects/"));
        assertThat(world.get("/projects/").selectFirst("html").hasAttr("data-color-mode-auto"))
                .as("what is no theme changes nothing")
                .isTrue();
        assertThat(world.logIn("rep2").get("/projects/").selectFirst("html").attr("data-color-mode"))
                .isEqualTo("light");
    }

    @Test
    public void aTokenIsShownOnceAndWorks() {
        String token = world.logIn("rep2")
                .post("/secure/ViewProfile.jspa", Map.of("tokenName", "ci"))
                .select("#new-token")
                .text();
        assertThat(world.site.accounts().byToken(token)).contains(world.user("rep2"));
        assertThat(world.get("/secure/ViewProfile.jspa").select("#new-token")).isEmpty();
    }

    @Test
    public void anAddressThatNobodyAnswersHasAPage() {
        Document page = world.logIn("admin").get("/secure/Nothing.jspa");
        assertThat(world.lastStatus).isEqualTo(404);
        assertThat(page.select("main h1").text()).isEqualTo("Page not found");
        assertThat(page.select("#home_link")).hasSize(1);
    }

    @Test
    public void scriptsAndStylesOfThePagesAreThere() {
        assertThat(world.get("/").select("link[href=/sandbox-ui/ui.css], script[src=/sandbox-ui/ui.js]"))
                .hasSize(2);
        for (String file : List.of("ui.css", "ui.js", "dashboard.js")) {
            world.get("/sandbox-ui/" + file);
            assertThat(world.lastStatus).isEqualTo(200);
        }
    }
}
