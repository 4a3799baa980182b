package io.pipewright.jira.history;

import io.pipewright.history.CatchUp;
import io.pipewright.history.ManageRebuilds.ProjectRebuild;
import io.pipewright.history.RebuildProgress;
import io.pipewright.kernel.EnumCode;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the rebuild of a project's history has come. {@code state} is {@code never}, {@code waiting}, {@code running},
 * {@code interrupted}, {@code done} or {@code failed}; {@code started} is the ISO moment at which somebody asked for it, null before the
 * first rebuild; {@code problem} is null unless it failed.
 */
public record HistoryJson(
        long projectId,
        String key,
        String name,
        String state,
        int done,
        int total,
        String started,
        String problem,
        CatchUpJson catchUp) {

    /**
     * How far the history has been compared with Jira: all changes up to {@code checked}. The last time that anything was missing,
     * {@code at}, it was so in {@code deals} deals, the first of them from {@code since}. ISO moments, null where there is none.
     */
    public record CatchUpJson(String checked, int deals, String at, String since) {

        static CatchUpJson of(CatchUp catchUp) {
            return new CatchUpJson(text(catchUp.checked()), catchUp.deals(), text(catchUp.at()), text(catchUp.since()));
        }
    }

    static HistoryJson of(ProjectRebuild rebuild) {
        RebuildProgress progress = rebuild.progress();
        return new HistoryJson(
                rebuild.project().id(),
                rebuild.project().key(),
                rebuild.project().name(),
                EnumCode.of(progress.state()),
                progress.done(),
                progress.total(),
                text(progress.asked()),
                progress.state() == RebuildProgress.State.FAILED ? progress.problem() : null,
                CatchUpJson.of(rebuild.catchUp()));
    }

    private static String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(null);
    }
}
