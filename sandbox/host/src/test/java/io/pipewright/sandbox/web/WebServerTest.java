package io.pipewright.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.Rule;
import org.junit.Test;

public class WebServerTest {

    @Rule
    public final RunningSite running = new RunningSite();

    @Test
    public void basicAuthenticationIsRefusedEverywhere() throws Exception {
        HttpResponse<String> answer = running.send(
                running.request("/rest/api/2/serverInfo").header("Authorization", "Basic YWRtaW46YWRtaW4="));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("application/json;charset=UTF-8");
        assertThat(answer.body())
                .isEqualTo("{\"message\":\"Basic Authentication has been disabled on this instance.\"}");
    }

    @Test
    public void aLoginIsKeptUntilTheLogout() throws Exception {
        assertThat(name(running.get("/login.jsp"))).isEqualTo("anonymous");
        HttpResponse<String> login =
                running.post("/login.jsp", "os_username=rep&os_password=rep&os_destination=%2Fbrowse%2FA-1");
        assertThat(login.statusCode()).isEqualTo(302);
        assertThat(login.headers().firstValue("Location").orElseThrow()).endsWith("/browse/A-1");
        assertThat(name(running.get("/login.jsp"))).isEqualTo("rep");
        assertThat(running.get("/logout").statusCode())
                .as("without the session's token")
                .isEqualTo(403);
        HttpResponse<String> page = running.get("/login.jsp");
        assertThat(name(page)).isEqualTo("rep");
        running.get("/logout?atl_token=" + page.body().replaceAll(".*token: ", ""));
        assertThat(name(running.get("/login.jsp"))).isEqualTo("anonymous");
    }

    @Test
    public void aWrongPasswordDrawsTheFormAgain() throws Exception {
        assertThat(running.post("/login.jsp", "os_username=rep&os_password=no").body())
                .startsWith("failed: true");
    }

    @Test
    public void noLoginLeadsToAnotherSite() throws Exception {
        for (String elsewhere :
                new String[] {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example"}) {
            HttpResponse<String> login =
                    running.post("/login.jsp", "os_username=rep&os_password=rep&os_destination=" + elsewhere);
            assertThat(login.headers().firstValue("Location").orElseThrow()).doesNotContain("evil");
        }
    }

    @Test
    public void aTokenIsItsOwner_andAWrongOneIsNobody() throws Exception {
        assertThat(name(running.send(running.request("/login.jsp").header("Authorization", "Bearer token-rep"))))
                .isEqualTo("rep");
        HttpRequest.Builder wrong = running.request("/login.jsp").header("Authorization", "Bearer nonsense");
        assertThat(running.send(wrong).statusCode()).isEqualTo(401);
    }

    @Test
    public void pagesStayInTheirOwnSite() throws Exception {
        HttpResponse<String> page = running.get("/login.jsp");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'");
    }

    @Test
    public void frontEndFilesComeWithATag_andAreNotSentTwice() throws Exception {
        HttpResponse<String> first = running.get("/download/batch/sandbox.frontend/jquery.js?locale=en");
        assertThat(first.body()).contains("jQuery v3.7.1");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpRequest.Builder again = running.request("/download/batch/sandbox.frontend/jquery.js?locale=en")
                .header("If-None-Match", tag);
        assertThat(running.send(again).statusCode()).isEqualTo(304);
        assertThat(running.get("/download/batch/sandbox.frontend/almond.js").statusCode())
                .isEqualTo(200);
        assertThat(running.get("/download/batch/sandbox.frontend/underscore.js").statusCode())
                .isEqualTo(200);
        assertThat(running.get("/download/batch/sandbox.frontend/nothing.js").statusCode())
                .isEqualTo(404);
    }

    @Test
    public void aScriptIsTranslatedForTheLanguageOfItsAddress() throws Exception {
        FakeModule module = FakeModule.of(
                        "<web-resource key=\"r\"><transformation extension=\"js\"><transformer key=\"jsI18n\"/></transformation>"
                                + "<resource type=\"download\" name=\"a.js\" location=\"/js/a.js\"/></web-resource>")
                .file("js/a.js", "x = AJS.I18n.getText('sandbox.web.websudo.password');");
        running.resources.enable(module);
        assertThat(running.get("/download/batch/com.acme.app:r/a.js?locale=ko_KR")
                        .body())
                .isEqualTo("x = \"비밀번호\";");
        assertThat(running.get("/download/resources/com.acme.app:r/a.js").body())
                .isEqualTo("x = \"Password\";");
    }

    private static String name(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-AUSERNAME").orElseThrow();
    }
}
