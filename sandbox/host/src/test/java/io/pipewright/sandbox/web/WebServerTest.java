package io.pipewright.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
        for (String elsewhere : new String[] {
            "https%3A%2F%2Fevil.example",
            "%2F%2Fevil.example",
            "%2F%5Cevil.example",
            "%2Fx%2F..%2F%2Fevil.example",
            "%2Fx%2F%252e%252E%2F%2Fevil.example",
            "%2Fx%2F..%3Ba%2F..%2Fevil.example",
            "%2F.%2F%2Fevil.example"
        }) {
            HttpResponse<String> login =
                    running.post("/login.jsp", "os_username=rep&os_password=rep&os_destination=" + elsewhere);
            assertThat(login.headers().firstValue("Location").orElseThrow())
                    .as(elsewhere)
                    .doesNotContain("evil");
        }
        HttpResponse<String> within = running.post(
                "/login.jsp", "os_username=rep&os_password=rep&os_destination=%2Fbrowse%2FA-1%3Fq%3D..%2F%2Fx");
        assertThat(within.headers().firstValue("Location").orElseThrow()).endsWith("/browse/A-1?q=..//x");
    }

    /** Case S7: a name of the internet that points to this machine does not speak for it. */
    @Test
    public void onlyThisMachinesOwnNamesAreAnswered() throws Exception {
        String port = running.host().replaceAll(".*:", "");
        for (String own :
                new String[] {"localhost:" + port, "LOCALHOST:" + port, "127.0.0.1:" + port, "[::1]:" + port}) {
            assertThat(raw("GET /login.jsp HTTP/1.1\r\nHost: " + own + "\r\nConnection: close\r\n\r\n"))
                    .as(own)
                    .startsWith("HTTP/1.1 200");
        }
        for (String other : new String[] {
            "evil.example",
            "evil.example:" + port,
            "localhost",
            "localhost:1",
            "127.0.0.1",
            "127.0.0.1.evil.example:" + port,
            "10.0.0.1:" + port,
            "xlocalhost:" + port
        }) {
            assertThat(raw("GET /login.jsp HTTP/1.1\r\nHost: " + other + "\r\nConnection: close\r\n\r\n"))
                    .as(other)
                    .startsWith("HTTP/1.1 421");
        }
    }

    /** Case S15: whoever is to send the next request elsewhere is told so. */
    @Test
    public void aConnectionIsKept_orSaysThatItIsNot() throws Exception {
        String head = "POST /rest/api/2/issue HTTP/1.1\r\nHost: " + running.host()
                + "\r\nAuthorization: Basic eDp4\r\nContent-Type: application/json\r\n";
        String next = "GET /login.jsp HTTP/1.1\r\nHost: " + running.host() + "\r\nConnection: close\r\n\r\n";
        String kept = raw(head + "Content-Length: 100\r\n\r\n" + "x".repeat(100) + next);
        assertThat(kept).startsWith("HTTP/1.1 403").contains("HTTP/1.1 200");
        String anonymous = head.replaceAll("Authorization: [^\r]*\r\n", "");
        assertThat(raw(anonymous + "Content-Length: 100\r\n\r\n" + "x".repeat(100) + next))
                .startsWith("HTTP/1.1 40")
                .contains("HTTP/1.1 200");
        assertThat(raw(head + "Content-Length: 900000\r\n\r\n" + "x".repeat(900_000)))
                .startsWith("HTTP/1.1 403")
                .contains("Connection: close");
    }

    /** Case S15. */
    @Test
    public void aCharsetThatDoesNotExistIsTheClientsFault() throws Exception {
        for (String charset : new String[] {"nonsense", "\"x y\"", ""}) {
            HttpRequest.Builder request = running.request("/login.jsp")
                    .header("Content-Type", "application/x-www-form-urlencoded; charset=" + charset)
                    .POST(HttpRequest.BodyPublishers.ofString("os_username=rep"));
            assertThat(running.send(request).statusCode()).as(charset).isEqualTo(415);
        }
    }

    private String raw(String request) throws Exception {
        String[] host = running.host().split(":");
        try (Socket socket = new Socket(host[0], Integer.parseInt(host[1]))) {
            socket.setSoTimeout(5000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (SocketException closedBeforeAllWasSent) {
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
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
