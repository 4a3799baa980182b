package io.pipewright.jira.history;

import io.pipewright.history.ManageRebuilds.ProjectRebuild;
import io.pipewright.history.RebuildProgress;
import io.pipewright.kernel.EnumCode;
import java.time.Instant;

/**
 * How far the rebuild of a project's history has come. {@code state} is {@code never}, {@code waiting}, {@code running},
 * {@code interrupted}, {@code done} or {@code failed}; {@code started} is the ISO moment at which somebody asked for it, null before the
 * first rebuild; {@code problem} is null unless it failed.
 */
public record HistoryJson(
        long projectId, String key, String name, String state, int done, int total, String started, String problem) {

    static HistoryJson of(ProjectRebuild rebuild) {
        RebuildProgress progress = rebuild.progress();
        return new HistoryJson(
                rebuild.project().id(),
                rebuild.project().key(),
                rebuild.project().name(),
                EnumCode.of(progress.state()),
                progress.done(),
                progress.total(),
                progress.asked().map(Instant::toString).orElse(null),
                progress.state() == RebuildProgress.State.FAILED ? progress.problem() : null);
    }
}
