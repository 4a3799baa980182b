package io.pipewright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The sandbox as a process of its own: what it says when it cannot start, and that its home survives. */
public class StartTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<Process> started = new ArrayList<>();
    private Path errors;

    @After
    public void stopWhatWasStarted() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    public void aTakenPortIsOneClearLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(failure("-Dport=" + taken.getLocalPort()))
                    .contains("port " + taken.getLocalPort() + " is taken", "-Dport=");
        }
    }

    @Test
    public void aWordForAPortIsOneClearLine() throws Exception {
        assertThat(failure("-Dport=many")).contains("-Dport=many");
    }

    @Test
    public void aHomeThatIsAFileIsOneClearLine() throws Exception {
        Path file = folder.newFile("home").toPath();
        assertThat(failure("-Dport=0", "-Dhome=" + file)).contains(file.toString(), "-Dhome=");
    }

    @Test
    public void anUnreachableDatabaseIsOneClearLineWithoutItsPassword() throws Exception {
        assertThat(failure(
                        "-Dport=0",
                        "-Dhome=" + home(),
                        "-Ddatabase=jdbc:postgresql://localhost:1/none?password=secret"))
                .contains("jdbc:postgresql://localhost:1/none")
                .doesNotContain("secret");
    }

    @Test
    public void aDatabaseOfAnUnknownKindIsOneClearLine() throws Exception {
        assertThat(failure("-Dport=0", "-Dhome=" + home(), "-Ddatabase=jdbc:nothing:here"))
                .contains("jdbc:nothing:here");
    }

    @Test
    public void anImportFileThatIsMissingIsOneClearLine() throws Exception {
        assertThat(failure("-Dport=0", "-Dimport=nowhere.json")).contains("-Dimport=nowhere.json");
    }

    @Test
    public void aJarThatIsNoPluginIsOneClearLine() throws Exception {
        Path jar = folder.newFile("app.jar").toPath();
        assertThat(failure("-Dport=0", "-Dhome=" + home(), "-Dapp=" + jar)).contains("app.jar");
    }

    @Test
    public void twoSandboxesDoNotShareAHome() throws Exception {
        Process first = start("-Dport=0", "-Dhome=" + home());
        awaitReady(first);
        assertThat(failure("-Dport=0", "-Dhome=" + home())).contains("in use by another sandbox");
    }

    @Test
    public void aStopAndEvenAKillLeaveAHomeThatStartsAgain() throws Exception {
        Process stopped = start("-Dport=0", "-Dhome=" + home());
        awaitReady(stopped);
        stopped.destroy();
        assertThat(stopped.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Process killed = start("-Dport=0", "-Dhome=" + home());
        awaitReady(killed);
        killed.destroyForcibly().waitFor();
        Process last = start("-Dport=0", "-Dhome=" + home());
        awaitReady(last);
    }

    private Path home() {
        return folder.getRoot().toPath().resolve("site");
    }

    private String failure(String... options) throws Exception {
        Process process = start(options);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        List<String> lines =
                Files.readAllLines(errors).stream().filter(line -> !isLog(line)).toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    /** What the host logs, and what a newer Java and its libraries warn of on their own. */
    private static boolean isLog(String line) {
        return line.matches("(\\d{4}-\\d\\d-\\d\\d |WARNING: |\\w{3} \\d{1,2}, \\d{4} ).*");
    }

    private void awaitReady(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.contains("is ready at")) {
            line = out.readLine();
        }
        assertThat(line).as(Files.readString(errors)).isNotNull();
    }

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Ddemo=false"));
        command.addAll(List.of(options));
        command.add(Main.class.getName());
        errors = folder.newFile().toPath();
        Process process = new ProcessBuilder(command)
                .directory(folder.getRoot())
                .redirectError(errors.toFile())
                .start();
        started.add(process);
        return process;
    }
}
