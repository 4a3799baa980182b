package io.pipewright.acceptance;

import java.io.UncheckedIOException;

/** Takes away what the day has made; what set-up made for all projects stays, and so does the app. */
final class CleanUp implements Step {

    @Override
    public String name() {
        return "9 Clean-up";
    }

    @Override
    public void live(Day day, Checks checks) {
        if (day.mayHaveProject()) {
            project(day, checks);
        }
        while (!day.undo().isEmpty()) {
            undo(day.undo().pop(), checks);
        }
    }

    private static void undo(Day.Undo undo, Checks checks) {
        try {
            Answer gone = undo.work().get();
            checks.holds(undo.what(), gone.ok(), "status 204", gone.shown(), gone.request());
        } catch (UncheckedIOException e) {
            checks.holds(undo.what(), false, "an answer", e.getMessage(), "");
        }
    }

    private static void project(Day day, Checks checks) {
        String path = Day.JIRA + "/project/" + day.projectKey();
        Answer project = day.admin().get(path);
        boolean own = project.body().path("name").asText().equals(day.projectName());
        if (project.ok() && own) {
            delete(path, day, checks);
        }
    }

    private static void delete(String path, Day day, Checks checks) {
        String check = "the scratch project is deleted";
        Answer gone = day.admin().delete(path);
        if (gone.ok()) {
            checks.status(check, 404, day.admin().get(path));
            return;
        }
        checks.notTried(
                check,
                "Delete the project " + day.projectKey() + " by hand; its deals are deleted one by one. "
                        + gone.shown(),
                gone.request());
        for (String deal : day.deals()) {
            Answer deleted = day.admin().delete(Day.JIRA + "/issue/" + deal);
            checks.holds(deal + " is deleted", deleted.ok(), "status 204", deleted.shown(), deleted.request());
        }
    }
}
