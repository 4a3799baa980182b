package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scratch project under a permission scheme of its own, which opens it to one more person on demand. */
final class PrivateProject {

    private static final List<String> WORK = List.of(
            "ADMINISTER_PROJECTS",
            "BROWSE_PROJECTS",
            "CREATE_ISSUES",
            "EDIT_ISSUES",
            "TRANSITION_ISSUES",
            "ASSIGN_ISSUES",
            "ASSIGNABLE_USER",
            "DELETE_ISSUES",
            "RESOLVE_ISSUES",
            "CLOSE_ISSUES",
            "SET_ISSUE_SECURITY");
    private static final String SCHEMES = Day.JIRA + "/permissionscheme";

    private final Day day;
    private final Checks checks;
    private Optional<String> scheme = Optional.empty();

    PrivateProject(Day day, Checks checks) {
        this.day = day;
        this.checks = checks;
    }

    /** Says whether the person does not see the project any more. */
    boolean hideFrom(Person person) {
        return close()
                && day.admin().get(project()).ok()
                && person.get(project()).status() == 404;
    }

    private String project() {
        return Day.JIRA + "/project/" + day.projectKey();
    }

    private boolean close() {
        if (scheme.isPresent()) {
            return true;
        }
        String admin = SecondPerson.key(day.admin()).orElse("");
        Answer made = day.admin()
                .post(
                        SCHEMES,
                        Json.object(
                                "name",
                                "Pipewright acceptance " + day.projectKey(),
                                "description",
                                "Made by the acceptance run; delete it with the project.",
                                "permissions",
                                WORK.stream()
                                        .map(permission -> grant(permission, admin))
                                        .toList()));
        String check = "a permission scheme of its own";
        if (!made.ok()) {
            checks.notTried(check, made.shown(), made.request());
            return false;
        }
        String id = made.body().path("id").asText();
        day.afterwards("the permission scheme is deleted", () -> day.admin().delete(SCHEMES + "/" + id));
        Answer given = day.admin().put(project() + "/permissionscheme", Json.object("id", Long.parseLong(id)));
        if (!given.ok()) {
            checks.notTried(check, given.shown(), given.request());
            return false;
        }
        scheme = Optional.of(id);
        return true;
    }

    private static Map<String, Object> grant(String permission, String userKey) {
        return Json.object("holder", Json.object("type", "user", "parameter", userKey), "permission", permission);
    }

    /** Lets the person browse and no more. Says whether that worked. */
    boolean open(Person person) {
        Optional<String> key = SecondPerson.key(person);
        if (key.isEmpty() || !close()) {
            return false;
        }
        Answer granted = day.admin()
                .post(SCHEMES + "/" + scheme.orElseThrow() + "/permission", grant("BROWSE_PROJECTS", key.get()));
        JsonNode seen = person.get(project()).body();
        return granted.ok() && seen.path("key").asText().equals(day.projectKey());
    }
}
