package io.pipewright.acceptance;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Somebody who does not administer Jira: given by the options, or made for the day. */
final class SecondPerson {

    private final Day day;
    private final Checks checks;

    SecondPerson(Day day, Checks checks) {
        this.day = day;
        this.checks = checks;
    }

    /** @throws Checks.Missing when nobody was given and nobody can be made */
    Person enter() {
        Options.Login given = day.options().second();
        if (!given.isEmpty()) {
            checks.notTried("a user is created", "A second user was given.", "");
            return given.enter(day.options().base(), "second user")
                    .filter(person -> person.get(Day.JIRA + "/myself").ok())
                    .orElseThrow(() -> new Checks.Missing("The login of the second user is refused."));
        }
        String name = "pwacc-" + day.projectKey().toLowerCase(Locale.ROOT);
        String password = UUID.randomUUID().toString();
        create(name, password);
        return Person.login(day.options().base(), name, password)
                .orElseThrow(() -> new Checks.Missing(
                        "The user " + name + " was made but cannot log in by script. Give one with -DsecondToken=."));
    }

    private void create(String name, String password) {
        Answer created = day.admin()
                .post(
                        Day.JIRA + "/user",
                        Json.object(
                                "name",
                                name,
                                "password",
                                password,
                                "emailAddress",
                                name + "@example.com",
                                "displayName",
                                "Pipewright acceptance"));
        if (!created.ok()) {
            throw new Checks.Missing(
                    "No user can be made here (" + created.shown() + "). Give one with -DsecondToken=.");
        }
        checks.status("a user is created", 201, created);
        day.afterwards(
                "the user is deleted", () -> day.admin().delete(Day.JIRA + "/user?username=" + Person.encoded(name)));
    }

    /** The key by which schemes name the user. */
    static Optional<String> key(Person person) {
        return Optional.of(person.get(Day.JIRA + "/myself").body().path("key").asText())
                .filter(key -> !key.isEmpty());
    }
}
