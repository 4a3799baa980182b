package io.pipewright.browser.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sandbox in a process of its own, which can be killed. */
public final class SandboxProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("The sandbox is ready at (\\S+?)/? ");

    private final Process process;
    private final List<String> said;
    private final URI address;

    private SandboxProcess(Process process) throws IOException {
        this.process = process;
        this.said = new ArrayList<>();
        this.address = awaitReady();
    }

    /** Starts from the given home, with further options such as {@code -Dimport=...}, and waits until it is ready. */
    public static SandboxProcess start(Path home, String... options) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-Dport=0",
                "-Ddemo=false",
                "-Dhome=" + home,
                "-Dapp=" + SandboxRule.appJar(),
                "-cp",
                classPath));
        command.addAll(List.of(options));
        command.add("io.pipewright.sandbox.Main");
        return new SandboxProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private URI awaitReady() throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                drain(output);
                return URI.create(ready.group(1));
            }
        }
        throw new IllegalStateException("The sandbox does not start:\n" + String.join("\n", said));
    }

    /** A process that nobody reads stands still as soon as the pipe is full. */
    private static void drain(BufferedReader output) {
        Thread thread = new Thread(
                () -> {
                    try {
                        output.transferTo(Writer.nullWriter());
                    } catch (IOException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "read what the sandbox says");
        thread.setDaemon(true);
        thread.start();
    }

    public URI address() {
        return address;
    }

    /** What whoever started it has read until it was ready, a line each. */
    public List<String> said() {
        return List.copyOf(said);
    }

    public Rest rest(String user) {
        return Rest.of(address, user);
    }

    public Deals deals(String user) {
        return new Deals(rest(user));
    }

    /** As {@code kill -9}: nothing in the process gets to know of it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
