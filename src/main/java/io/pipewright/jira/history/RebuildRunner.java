package io.pipewright.jira.history;

import com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs rebuilds one after the other in the background, and stops with the app. */
@Named
@ExportAsService(LifecycleAware.class)
public class RebuildRunner implements LifecycleAware {

    private final RebuildHistory rebuild;
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "pipewright-history-rebuild");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    public RebuildRunner(RebuildHistory rebuild) {
        this.rebuild = rebuild;
    }

    /** Starts the rebuild of a project's history; ask {@link RebuildProgresses} how it goes. */
    public void start(long projectId) {
        background.execute(() -> rebuild.project(projectId));
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
