package io.pipewright.jira.history;

import com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs rebuilds one after the other in the background, and stops with the app. */
@Named
@ExportAsService(LifecycleAware.class)
public class RebuildRunner implements LifecycleAware {

    private final RebuildHistory rebuild;
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "pipewright-history-rebuild");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    public RebuildRunner(RebuildHistory rebuild) {
        this.rebuild = rebuild;
    }

    /** Starts the rebuild of a project's history, unless one waits already; ask {@link RebuildProgresses} how it goes. */
    public void start(long projectId) {
        if (waiting.add(projectId)) {
            background.execute(() -> run(projectId));
        }
    }

    /** Whether a rebuild has been asked for on this node and has not begun. */
    public boolean isWaiting(long projectId) {
        return waiting.contains(projectId);
    }

    /** It waits until its own progress is to be seen, so that nobody takes the result of an earlier rebuild for this one's. */
    private void run(long projectId) {
        try {
            rebuild.project(projectId, () -> waiting.remove(projectId));
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
