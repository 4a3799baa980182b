package io.pipewright.jira.history;

import com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import io.pipewright.history.RebuildProgress;
import io.pipewright.history.Rebuilds;
import io.pipewright.kernel.Stamp;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Pipelines;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs rebuilds one after the other in the background. They stop with the app; those it interrupted begin anew when it starts. */
@Named
@ExportAsService(LifecycleAware.class)
public class RebuildRunner implements Rebuilds, LifecycleAware {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildRunner.class);
    private static final int LONGEST_STOP_SECONDS = 30;

    private final RebuildHistory rebuild;
    private final Pipelines pipelines;
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "pipewright-history-rebuild");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    public RebuildRunner(RebuildHistory rebuild, Pipelines pipelines) {
        this.rebuild = rebuild;
        this.pipelines = pipelines;
    }

    @Override
    public void start(long projectId, Stamp asked) {
        LOG.info(
                "{} asks for a rebuild of the history of project {}", asked.by().value(), projectId);
        rebuild.asked(projectId, asked.at());
        startByItself(projectId, asked.at());
    }

    @Override
    public Optional<Instant> lastAsked(long projectId) {
        return rebuild.lastAsked(projectId);
    }

    @Override
    public void startByItself(long projectId, Instant asked) {
        if (!background.isShutdown() && waiting.add(projectId)) {
            background.execute(() -> run(projectId, asked));
        }
    }

    @Override
    public RebuildProgress progress(long projectId) {
        RebuildProgress last = rebuild.progress(projectId);
        return waiting.contains(projectId) ? last.waiting() : last;
    }

    /** It waits until its own progress is to be seen, so that nobody takes the result of an earlier rebuild for this one's. */
    private void run(long projectId, Instant asked) {
        try {
            rebuild.project(projectId, asked, () -> waiting.remove(projectId));
        } finally {
            waiting.remove(projectId);
        }
    }

    @Override
    public void onStart() {
        background.execute(this::beginInterruptedAgain);
    }

    private void beginInterruptedAgain() {
        try {
            for (Pipeline pipeline : pipelines.all()) {
                RebuildProgress last = rebuild.progress(pipeline.projectId());
                if (last.state() == RebuildProgress.State.INTERRUPTED) {
                    startByItself(pipeline.projectId(), last.asked().orElseThrow());
                }
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "Rebuilds of the history that were interrupted could not be begun again; begin them on the page of the history",
                    e);
        }
    }

    /** No interrupt, because an interrupted thread makes some databases close themselves. */
    @Override
    public void onStop() {
        rebuild.stop();
        background.shutdown();
        try {
            if (!background.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A rebuild of the history still writes while the app stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
