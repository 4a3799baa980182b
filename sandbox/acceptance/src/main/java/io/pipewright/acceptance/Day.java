package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Who takes part in the day, and what it has made so far. */
final class Day {

    static final String APP = "/rest/pipewright/1.0";
    static final String JIRA = "/rest/api/2";

    private final Options options;
    private final Person admin;
    private final Person nobody;
    private final Deque<Undo> undo = new ArrayDeque<>();
    private final List<String> deals = new ArrayList<>();
    private Optional<Person> second = Optional.empty();
    private Optional<JsonNode> project = Optional.empty();
    private boolean appIsThere;
    private boolean asked;

    /** What takes away something that was made. */
    record Undo(String what, Supplier<Answer> work) {}

    Day(Options options, Person admin) {
        this.options = options;
        this.admin = admin;
        this.nobody = Person.anonymous(options.base());
    }

    Options options() {
        return options;
    }

    Person admin() {
        return admin;
    }

    Person nobody() {
        return nobody;
    }

    void appIsThere() {
        appIsThere = true;
    }

    /** @throws Checks.Missing when the app does not answer */
    void needsApp() {
        if (!appIsThere) {
            throw new Checks.Missing("The app does not answer.");
        }
    }

    void secondIs(Person person) {
        second = Optional.of(person);
    }

    Optional<Person> second() {
        return second;
    }

    /** From here on the project may be there. */
    void asksForProject() {
        asked = true;
    }

    boolean mayHaveProject() {
        return asked;
    }

    void projectIs(JsonNode made) {
        project = Optional.of(made);
    }

    /** @throws Checks.Missing when it was not set up */
    String projectId() {
        return project.orElseThrow(() -> new Checks.Missing("The scratch project was not set up."))
                .path("id")
                .asText();
    }

    String projectKey() {
        return options.project();
    }

    /** By it the clean-up knows the project for its own. */
    String projectName() {
        return "Pipewright acceptance " + options.project();
    }

    void made(String deal) {
        deals.add(deal);
    }

    List<String> deals() {
        return List.copyOf(deals);
    }

    /** The deal that goes from the first contact to the order. @throws Checks.Missing when it was not made */
    String deal() {
        if (deals.isEmpty()) {
            throw new Checks.Missing("No deal was made.");
        }
        return deals.get(0);
    }

    /** What has to be done after the project is gone, the last made first. */
    void afterwards(String what, Supplier<Answer> work) {
        undo.push(new Undo(what, work));
    }

    Deque<Undo> undo() {
        return undo;
    }

    String ofDeal(String key, String rest) {
        return APP + "/deals/" + key + rest;
    }
}
