package io.pipewright.acceptance;

import java.util.List;

/** Lives the product's day at one Jira and says what held. */
public final class Acceptance {

    private static final List<Step> STEPS = List.of(
            new AppIsThere(),
            new PipelineIsSetUp(),
            new GatesHold(),
            new PlanIsShared(),
            new FiguresAddUp(),
            new HistoryIsRead(),
            new OthersAreKeptOut(),
            new JiraConforms());

    private Acceptance() {}

    /**
     * Cleans up whatever happens.
     *
     * @throws Options.Unusable when the login is refused or the project exists already
     */
    public static Report of(Options options) {
        Person admin = options.admin()
                .enter(options.base(), "administrator")
                .orElseThrow(() ->
                        new Options.Unusable("The administrator's login is refused. Give a personal access token."));
        Answer myself = admin.get(Day.JIRA + "/myself");
        if (!myself.ok()) {
            throw new Options.Unusable("The administrator's login is refused: " + myself.shown());
        }
        Answer taken = admin.get(Day.JIRA + "/project/" + options.project());
        if (taken.status() != 404) {
            throw new Options.Unusable("The project " + options.project()
                    + " exists already, or Jira does not say that it does not: " + taken.status()
                    + ". Choose another key with -Dproject=.");
        }
        Day day = new Day(options, admin);
        Report report = new Report(options.base() + ", Jira "
                + admin.get(Day.JIRA + "/serverInfo").body().path("version").asText("?"));
        try {
            STEPS.forEach(step -> live(step, day, report));
        } finally {
            live(new CleanUp(), day, report);
        }
        return report;
    }

    private static void live(Step step, Day day, Report report) {
        Checks checks = new Checks(step.name(), report);
        try {
            step.live(day, checks);
        } catch (Checks.Missing e) {
            checks.notTried("the whole step", e.getMessage(), "");
        } catch (Checks.Stopped e) {
            checks.notTried("the rest of the step", "It needs what differs: " + e.getMessage(), "");
        } catch (RuntimeException e) {
            checks.holds("the step comes to its end", false, "an answer that can be read", e.toString(), "");
        }
    }
}
