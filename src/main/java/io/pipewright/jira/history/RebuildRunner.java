package io.pipewright.jira.history;

import com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import io.pipewright.history.RebuildProgress;
import io.pipewright.history.Rebuilds;
import io.pipewright.kernel.Stamp;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs rebuilds one after the other in the background, and stops with the app. */
@Named
@ExportAsService(LifecycleAware.class)
public class RebuildRunner implements Rebuilds, LifecycleAware {

    private final RebuildHistory rebuild;
    private final RebuildProgresses progresses;
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "pipewright-history-rebuild");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    public RebuildRunner(RebuildHistory rebuild, RebuildProgresses progresses) {
        this.rebuild = rebuild;
        this.progresses = progresses;
    }

    @Override
    public void start(long projectId, Stamp asked) {
        if (waiting.add(projectId)) {
            background.execute(() -> run(projectId, asked));
        }
    }

    @Override
    public RebuildProgress progress(long projectId) {
        RebuildProgress last = progresses.of(projectId);
        return waiting.contains(projectId) ? last.waiting() : last;
    }

    /** It waits until its own progress is to be seen, so that nobody takes the result of an earlier rebuild for this one's. */
    private void run(long projectId, Stamp asked) {
        try {
            rebuild.project(projectId, asked, () -> waiting.remove(projectId));
        } finally {
            waiting.remove(projectId);
        }
    }

    @Override
    public void onStart() {
        // Nothing runs until somebody asks for it.
    }

    @Override
    public void onStop() {
        background.shutdownNow();
    }
}
