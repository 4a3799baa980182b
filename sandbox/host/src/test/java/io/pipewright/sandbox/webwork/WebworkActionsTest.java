package io.pipewright.sandbox.webwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import io.pipewright.sandbox.web.FakeModule;
import io.pipewright.sandbox.web.RunningSite;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class WebworkActionsTest {

    private static final String VIEW =
            "<html><head><title>R&amp;D</title><meta name=\"decorator\" content=\"atl.admin\"></head>"
                    + "<body>$name|$!action.count|$!secret|$atl_token</body></html>";

    @Rule
    public final RunningSite running = new RunningSite();

    private ComponentAccessor.Worker before;

    /** The plugin's page. */
    public static class Settings extends JiraWebActionSupport {

        private String name = "nobody";
        private int count;

        public String getName() {
            return name;
        }

        public void setName(String value) {
            name = value;
        }

        public int getCount() {
            return count;
        }

        public void setCount(int value) {
            count = value;
        }

        public String getSecret() {
            return "secret";
        }

        @Override
        @SupportedMethods({RequestMethod.GET})
        public String doDefault() {
            return INPUT;
        }

        @SupportedMethods({RequestMethod.POST})
        @RequiresXsrfCheck
        public String doSave() {
            return SUCCESS;
        }

        public String doForgotten() {
            return INPUT;
        }

        @SupportedMethods({RequestMethod.GET})
        public String doDenied() {
            return PERMISSION_VIOLATION_RESULT;
        }

        @SupportedMethods({RequestMethod.GET})
        public String doFail() {
            throw new IllegalStateException("inside");
        }

        @SupportedMethods({RequestMethod.GET})
        @WebSudoRequired
        public String doGuarded() {
            return INPUT;
        }
    }

    @Before
    public void anAdministrationPageAndAUsersPage() throws Exception {
        before = ComponentAccessor.initialiseWorker(new ComponentAccessor.Worker() {
            @Override
            public <T> T getComponent(Class<T> type) {
                return type == JiraAuthenticationContext.class ? type.cast(running.site) : null;
            }
        });
        running.templates
                .allowlistKind()
                .enable(FakeModule.of("<velocity-allowlist key=\"l\"><method>" + Settings.class.getName()
                                + "#getName()</method>" + "<method>" + Settings.class.getName()
                                + "#getCount()</method></velocity-allowlist>")
                        .own(Settings.class));
        running.actions.enable(module("admin", "Config", " roles-required=\"admin\" allowedMethods=\"GET,POST\""));
        running.actions.enable(module("user", "Mine", ""));
    }

    @After
    public void theAccessorIsAsBefore() {
        ComponentAccessor.initialiseWorker(before);
    }

    /** A page of a plugin that does without commands. */
    @SupportedMethods({RequestMethod.GET})
    public static class Plain extends JiraWebActionSupport {

        @Override
        public String execute() {
            return INPUT;
        }
    }

    private static FakeModule module(String key, String alias, String attributes) {
        return FakeModule.of("<webwork1 key=\"" + key + "\"><actions><action name=\"" + Settings.class.getName()
                        + "\" alias=\"" + alias + "\"" + attributes
                        + "><view name=\"input\">/v.vm</view><view name=\"success\">/v.vm</view>"
                        + "<view name=\"permissionviolation\">/secure/views/permissionviolation.jsp</view>"
                        + "</action></actions></webwork1>")
                .file("v.vm", VIEW);
    }

    @Test
    public void aCommandFillsItsAction_showsItsView_inTheFrameThatTheViewNames() throws Exception {
        running.logIn("rep");
        assertThat(running.get("/secure/Mine!default.jspa?name=%3Cscript%3E&count=7")
                        .body())
                .startsWith("[admin|R&D]&lt;script&gt;|7||")
                .doesNotContain("$");
    }

    @Test
    public void anonymousUsersLogIn_othersAreRefused_administratorsEnter() throws Exception {
        HttpResponse<String> anonymous = running.get("/secure/admin/Config!default.jspa?a=1");
        assertThat(anonymous.statusCode()).isEqualTo(302);
        assertThat(anonymous.headers().firstValue("Location").orElseThrow())
                .endsWith("/login.jsp?os_destination=%2Fsecure%2Fadmin%2FConfig%21default.jspa%3Fa%3D1");
        running.logIn("rep");
        assertThat(running.get("/secure/admin/Config!default.jspa").statusCode())
                .isEqualTo(403);
        running.logIn("admin");
        assertThat(running.get("/secure/admin/Config!default.jspa").statusCode())
                .isEqualTo(200);
        running.logIn("guest");
        assertThat(running.get("/secure/Mine!default.jspa").statusCode()).isEqualTo(403);
    }

    @Test
    public void aCommandAnswersOnlyTheMethodsItNames() throws Exception {
        running.logIn("rep");
        assertThat(running.get("/secure/Mine!forgotten.jspa").statusCode())
                .as("names none")
                .isEqualTo(405);
        assertThat(running.get("/secure/Mine!save.jspa").statusCode())
                .as("names POST")
                .isEqualTo(405);
        assertThat(running.get("/secure/Mine.jspa").statusCode())
                .as("inherits the main command without naming one")
                .isEqualTo(405);
        assertThat(running.get("/secure/Mine!nothing.jspa").statusCode()).isEqualTo(404);
        assertThat(running.get("/secure/Other!default.jspa").statusCode()).isEqualTo(404);
    }

    @Test
    public void aChangeNeedsTheTokenOfItsSession() throws Exception {
        running.logIn("rep");
        assertThat(running.post("/secure/Mine!save.jspa", "name=x").statusCode())
                .isEqualTo(403);
        assertThat(running.post("/secure/Mine!save.jspa", "name=x&atl_token=guessed")
                        .statusCode())
                .isEqualTo(403);
        assertThat(running.post("/secure/Mine!save.jspa", "name=x&atl_token=" + token())
                        .body())
                .startsWith("[admin|R&D]x|");
    }

    private String token() throws Exception {
        String page = running.get("/secure/Mine!default.jspa").body();
        return page.substring(page.lastIndexOf('|') + 1);
    }

    @Test
    public void aViolationIsRefused_andAFailureShowsNothingOfTheServer() throws Exception {
        running.logIn("rep");
        assertThat(running.get("/secure/Mine!denied.jspa").statusCode()).isEqualTo(403);
        HttpResponse<String> failed = running.get("/secure/Mine!fail.jspa");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).doesNotContain("inside");
    }

    /** Case J2: WebWork finds no page for a result that the descriptor does not declare. */
    @Test
    public void aResultWithoutAViewIsNotFound() throws Exception {
        running.actions.enable(
                FakeModule.of("<webwork1 key=\"bare\"><actions><action name=\"" + Settings.class.getName()
                                + "\" alias=\"Bare\"><view name=\"input\">/v.vm</view></action></actions></webwork1>")
                        .file("v.vm", VIEW));
        running.logIn("rep");
        assertThat(running.get("/secure/Bare!default.jspa").statusCode()).isEqualTo(200);
        assertThat(running.get("/secure/Bare!denied.jspa").statusCode()).isEqualTo(404);
    }

    /** Case J1. */
    @Test
    public void anActionMayDoWithoutCommands() throws Exception {
        running.actions.enable(FakeModule.of("<webwork1 key=\"plain\"><actions><action name=\"" + Plain.class.getName()
                        + "\" alias=\"Plain\"><view name=\"input\">/v.vm</view></action></actions></webwork1>")
                .file("v.vm", "<html><body>plain</body></html>"));
        running.logIn("rep");
        assertThat(running.get("/secure/Plain.jspa").statusCode()).isEqualTo(200);
    }

    @Test
    public void aGuardedCommandAsksForThePasswordOnce() throws Exception {
        running.logIn("admin");
        HttpResponse<String> first = running.get("/secure/admin/Config!guarded.jspa");
        assertThat(first.statusCode()).isEqualTo(302);
        String address = first.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        Matcher token = Pattern.compile("atl_token\" value=\"(\\w+)\"")
                .matcher(running.get(address).body());
        assertThat(token.find()).isTrue();
        String form = "atl_token=" + token.group(1)
                + "&webSudoDestination=%2Fsecure%2Fadmin%2FConfig%21guarded.jspa&webSudoPassword=";
        assertThat(running.post("/secure/admin/WebSudoAuthenticate.jspa", form + "wrong")
                        .body())
                .contains("The password is not right.");
        assertThat(running.get("/secure/admin/Config!guarded.jspa").statusCode())
                .isEqualTo(302);
        assertThat(running.post("/secure/admin/WebSudoAuthenticate.jspa", form + "admin")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/secure/admin/Config!guarded.jspa");
        assertThat(running.get("/secure/admin/Config!guarded.jspa").statusCode())
                .isEqualTo(200);
    }

    @Test
    public void whatCannotWorkFailsTheModule() {
        assertThatThrownBy(() -> running.actions.enable(module("again", "Mine", "")))
                .hasMessageContaining("Mine");
        FakeModule noClass = FakeModule.of(
                "<webwork1 key=\"k\"><actions><action name=\"com.acme.Missing\" alias=\"A\"/></actions></webwork1>");
        assertThatThrownBy(() -> running.actions.enable(noClass)).hasMessageContaining("com.acme.Missing");
        FakeModule noView = FakeModule.of("<webwork1 key=\"k\"><actions><action name=\"" + Settings.class.getName()
                + "\" alias=\"A\"><view name=\"input\">/missing.vm</view></action></actions></webwork1>");
        assertThatThrownBy(() -> running.actions.enable(noView)).hasMessageContaining("/missing.vm");
    }
}
