package io.pipewright.sandbox.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import io.pipewright.sandbox.web.FakeModule;
import io.pipewright.sandbox.web.RunningSite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class RestModulesTest {

    private static final String MODULE = "<rest key=\"rest\" path=\"/myapp\" version=\"1.0\"/>";

    private static final Semaphore UNDER_WAY = new Semaphore(0);
    private static final Semaphore GO_ON = new Semaphore(0);

    @Rule
    public final RunningSite running = new RunningSite();

    /** What is sent and answered. */
    public static class Thing {
        public String name;
        public Date at;
    }

    /** A plugin's own failure. */
    public static class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Turns it into an answer. */
    @Provider
    public static class RefusedMapper implements ExceptionMapper<Refused> {

        @Override
        public Response toResponse(Refused exception) {
            return Response.status(409).entity("refused").build();
        }
    }

    /** A resource without annotation on the class. */
    @Path("/things")
    @Produces("application/json")
    public static class Things {

        @Context
        private HttpServletRequest request;

        @GET
        public Thing unannotated() {
            Thing thing = new Thing();
            thing.name = request.getServletPath();
            thing.at = new Date(1000);
            return thing;
        }

        @GET
        @Path("open")
        @UnrestrictedAccess
        public String open() {
            return "\"open\"";
        }

        @GET
        @Path("anonymous")
        @AnonymousSiteAccess
        public String anonymous() {
            return "\"anonymous\"";
        }

        @GET
        @Path("admin")
        @AdminOnly
        public String admin() {
            return "\"admin\"";
        }

        @GET
        @Path("servlet-admin")
        @com.atlassian.annotations.security.AdminOnly
        public String twin() {
            return "\"twin\"";
        }

        @GET
        @Path("bad")
        public String bad() {
            throw new IllegalStateException("the inside of the server");
        }

        @GET
        @Path("slow/{end}")
        public Thing slow(@PathParam("end") String end) throws InterruptedException {
            UNDER_WAY.release();
            GO_ON.acquire();
            if (end.equals("fails")) {
                throw new IllegalStateException("a part of the plugin is gone");
            }
            if (end.equals("is-refused")) {
                throw new Refused();
            }
            return new Thing();
        }

        @GET
        @Path("refused")
        public String refused() {
            throw new Refused();
        }

        @POST
        @Consumes("application/json")
        public Thing echo(Thing thing) {
            return thing;
        }

        @POST
        @Path("reset")
        @Consumes("application/json")
        public String reset() {
            return "\"reset\"";
        }

        @POST
        @Path("form")
        @Consumes({"application/x-www-form-urlencoded", "text/plain"})
        public String form(String body) {
            return "\"done\"";
        }

        @POST
        @Path("hook")
        @Consumes("text/plain")
        @XsrfProtectionExcluded
        public String hook(String body) {
            return "\"hook\"";
        }

        @DELETE
        public void delete() {
            // nothing to delete
        }
    }

    private final FakeModule module = FakeModule.of(MODULE).bean(new Things()).bean(new RefusedMapper());

    @Before
    public void aModuleIsMounted() throws Exception {
        running.rest.enable(module);
    }

    private int status(String path) throws Exception {
        return running.get("/rest/myapp/1.0/things" + path).statusCode();
    }

    private HttpResponse<String> postJson(String body) throws Exception {
        return running.send(running.request("/rest/myapp/1.0/things")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    public void anUnannotatedResourceNeedsALicensedUser() throws Exception {
        HttpResponse<String> anonymous = running.get("/rest/myapp/1.0/things");
        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.body()).startsWith("{\"errorMessages\":[");
        running.logIn("guest");
        assertThat(status("")).isEqualTo(403);
        running.logIn("rep");
        assertThat(status("")).isEqualTo(200);
    }

    @Test
    public void openResourcesNeedNobody_andAdministrationNeedsAnAdministrator() throws Exception {
        assertThat(status("/open")).isEqualTo(200);
        assertThat(status("/anonymous")).isEqualTo(200);
        assertThat(status("/admin")).isEqualTo(401);
        running.logIn("rep");
        assertThat(status("/admin")).isEqualTo(403);
        assertThat(status("/servlet-admin")).isEqualTo(403);
        running.logIn("admin");
        assertThat(status("/admin")).isEqualTo(200);
        assertThat(status("/servlet-admin")).isEqualTo(200);
    }

    @Test
    public void datesAreMilliseconds_andBothAddressesWork() throws Exception {
        running.logIn("rep");
        assertThat(running.get("/rest/myapp/1.0/things").body())
                .isEqualTo("{\"name\":\"/rest/myapp/1.0\",\"at\":1000}");
        assertThat(running.get("/rest/myapp/latest/things").body())
                .isEqualTo("{\"name\":\"/rest/myapp/latest\",\"at\":1000}");
    }

    @Test
    public void badJsonIsTheClientsFault() throws Exception {
        running.logIn("rep");
        assertThat(postJson("{\"name\":\"a\",\"at\":5}").body()).isEqualTo("{\"name\":\"a\",\"at\":5}");
        for (String body : new String[] {"{\"name\":", "{\"unknown\":1}", "{\"at\":\"yesterday\"}", "[]"}) {
            HttpResponse<String> answer = postJson(body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body())
                    .as(body)
                    .startsWith("{\"errorMessages\":[\"")
                    .endsWith("],\"errors\":{}}");
        }
    }

    @Test
    public void anUncaughtExceptionShowsNothingOfTheServer() throws Exception {
        running.logIn("rep");
        HttpResponse<String> answer = running.get("/rest/myapp/1.0/things/bad");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"errorMessages\":[\"Internal server error\"],\"errors\":{}}");
    }

    @Test
    public void thePluginsOwnExceptionMapperIsAsked() throws Exception {
        running.logIn("rep");
        assertThat(status("/refused")).isEqualTo(409);
        assertThat(status("/nothing")).isEqualTo(404);
    }

    @Test
    public void formsOfOtherSitesAreRefused() throws Exception {
        running.logIn("rep");
        for (String type : new String[] {"application/x-www-form-urlencoded", "text/plain;charset=UTF-8"}) {
            HttpResponse<String> refused = running.send(form(type));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/plain");
            assertThat(refused.body()).isEqualTo("XSRF check failed");
            assertThat(running.send(form(type).header("X-Atlassian-Token", "no-check"))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(running.send(running.request("/rest/myapp/1.0/things/hook")
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    public void aChangeWithoutBodyThatConsumesJsonNeedsNoContentType_andTakesNoForm() throws Exception {
        running.logIn("rep");
        HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();
        HttpRequest.BodyPublisher empty = HttpRequest.BodyPublishers.ofString("{}");

        assertThat(running.send(reset().POST(nothing)).statusCode()).isEqualTo(200);
        assertThat(running.send(reset().header("Content-Type", "application/json")
                                .POST(empty))
                        .statusCode())
                .isEqualTo(200);
        for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")) {
            assertThat(running.send(reset().header("Content-Type", type)
                                    .header("X-Atlassian-Token", "no-check")
                                    .POST(HttpRequest.BodyPublishers.ofString("a=b")))
                            .statusCode())
                    .as(type)
                    .isEqualTo(415);
        }
    }

    private HttpRequest.Builder reset() {
        return running.request("/rest/myapp/1.0/things/reset");
    }

    private HttpRequest.Builder form(String type) {
        return running.request("/rest/myapp/1.0/things/form")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("a=b"));
    }

    @Test
    public void aBrowserMustComeFromAPageOfThisHost() throws Exception {
        running.logIn("rep");
        assertThat(running.send(browser()).statusCode()).isEqualTo(403);
        assertThat(running.send(browser().header("Origin", "http://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(running.send(browser().header("Origin", "null")).statusCode())
                .isEqualTo(403);
        assertThat(running.send(browser().header("X-Atlassian-Token", "no-check"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(running.send(browser().header("Origin", "http://" + running.host()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(running.send(browser().header("Referer", "http://" + running.host() + "/browse/A-1"))
                        .statusCode())
                .isEqualTo(204);
    }

    private HttpRequest.Builder browser() {
        return running.request("/rest/myapp/1.0/things")
                .setHeader("User-Agent", "Mozilla/5.0 (X11)")
                .DELETE();
    }

    @Test
    public void aDisabledModuleIsGone_andMayComeBack() throws Exception {
        running.logIn("rep");
        running.rest.disable(module);
        assertThat(status("")).isEqualTo(404);
        running.rest.enable(FakeModule.of(MODULE).bean(new Things()));
        assertThat(status("")).isEqualTo(200);
    }

    /** Case R11. */
    @Test
    public void aRequestThatIsUnderWayWhenItsModuleIsDisabledIsToldToComeBack() throws Exception {
        running.logIn("rep");
        for (String end : List.of("returns", "fails", "is-refused")) {
            CompletableFuture<HttpResponse<String>> answer =
                    running.sendAsync(running.request("/rest/myapp/1.0/things/slow/" + end));
            UNDER_WAY.acquire();
            running.rest.disable(module);
            GO_ON.release();
            assertThat(answer.get().statusCode()).as(end).isEqualTo(503);
            assertThat(answer.get().body())
                    .isEqualTo(
                            "{\"errorMessages\":[\"The app was disabled while it answered. Try again when it is enabled.\"],"
                                    + "\"errors\":{}}");
            running.rest.enable(module);
        }
    }

    @Test
    public void aModuleWithoutResourcesOrWithATakenPathFails() {
        FakeModule empty = FakeModule.of(
                        "<rest key=\"r\" path=\"/other\" version=\"1\"><package>com.acme.rest</package></rest>")
                .bean(new Things());
        assertThatThrownBy(() -> running.rest.enable(empty)).hasMessageContaining("com.acme.app:r");
        assertThatThrownBy(() -> running.rest.enable(FakeModule.of("<rest key=\"r\" path=\"/myapp\" version=\"1.0\"/>")
                        .bean(new Things())))
                .hasMessageContaining("taken");
    }

    @Test
    public void latestIsTheHighestVersion() throws Exception {
        assertThat(RestModules.compareVersions("1.10", "1.9")).isPositive();
        assertThat(RestModules.compareVersions("1", "1.0")).isZero();
    }

    @Test
    public void theHostsOwnRestGoesTheSameWay() throws Exception {
        running.rest.mountHost(new HostRest() {
            @Override
            public String path() {
                return "api/2";
            }

            @Override
            public Set<Object> resources() {
                return Set.of(new Things());
            }
        });
        assertThat(running.get("/rest/api/2/things/open").statusCode()).isEqualTo(200);
        assertThat(running.get("/rest/api/latest/things/open").statusCode()).isEqualTo(200);
        assertThat(running.get("/rest/api/2/things").statusCode()).isEqualTo(401);
    }
}
