package io.pipewright.acceptance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where to live the day and as whom.
 *
 * @param base           Jira's address, without a slash at the end
 * @param admin          a Jira administrator
 * @param second         somebody who does not administer Jira; nobody where one is to be created
 * @param appJar         the app to upload; empty to find it
 * @param conformanceJar the plugin of the checks to upload; empty to find it
 * @param project        key of the scratch project, which must not exist
 * @param patience       how long to wait for what Jira does in the background
 * @param report         folder of the reports
 */
public record Options(
        String base,
        Login admin,
        Login second,
        Optional<Path> appJar,
        Optional<Path> conformanceJar,
        String project,
        Duration patience,
        Path report) {

    /** A token, or a name with a password. */
    public record Login(String token, String user, String password) {

        boolean isEmpty() {
            return token.isEmpty() && user.isEmpty();
        }

        Optional<Person> enter(String base, String name) {
            return token.isEmpty()
                    ? Person.login(base, user, password)
                    : Optional.of(Person.withToken(base, name, token));
        }
    }

    /** What was given cannot be used; the message says what to give. */
    public static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /**
     * Reads {@code base}, {@code token} or {@code user} and {@code password}, {@code secondToken} or {@code secondUser} and
     * {@code secondPassword}, {@code appJar}, {@code conformanceJar}, {@code project} and {@code report}. The tokens may also stand in the
     * environment, as {@code ACCEPTANCE_TOKEN} and {@code ACCEPTANCE_SECOND_TOKEN}, where no list of processes shows them.
     *
     * @throws Unusable when address or login are missing or the key is none
     */
    public static Options from(Properties given, Map<String, String> environment) {
        String base = text(given, "base").replaceAll("/+$", "");
        if (!base.matches("https?://[^\\s/]+(/\\S*)?")) {
            throw new Unusable("Give Jira's address: -Dbase=https://jira.example.com");
        }
        Login admin = login(given, "token", "user", "password", environment.getOrDefault("ACCEPTANCE_TOKEN", ""));
        if (admin.isEmpty()) {
            throw new Unusable(
                    "Give a Jira administrator's personal access token: -Dtoken=... (or -Duser= and -Dpassword=)");
        }
        String second = environment.getOrDefault("ACCEPTANCE_SECOND_TOKEN", "");
        String project = text(given, "project").isEmpty() ? "PWACC" : text(given, "project");
        if (!project.matches("[A-Z][A-Z0-9]{1,9}")) {
            throw new Unusable("-Dproject= is the key of a new project: two to ten capital letters and digits");
        }
        return new Options(
                base,
                admin,
                login(given, "secondToken", "secondUser", "secondPassword", second),
                file(given, "appJar"),
                file(given, "conformanceJar"),
                project,
                Duration.ofMinutes(2),
                Path.of(text(given, "report").isEmpty() ? "." : text(given, "report")));
    }

    private static Login login(Properties given, String token, String user, String password, String fallback) {
        String typed = text(given, token);
        return new Login(typed.isEmpty() ? fallback : typed, text(given, user), text(given, password));
    }

    private static Optional<Path> file(Properties given, String name) {
        return Optional.of(text(given, name)).filter(text -> !text.isEmpty()).map(Path::of);
    }

    private static String text(Properties given, String name) {
        return given.getProperty(name, "").strip();
    }
}
