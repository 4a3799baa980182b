package io.pipewright.jira.history;

import com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import io.pipewright.history.columns.LoadedHistory;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Pipelines;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ofbiz.core.entity.GenericEntityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the history after the app's start, in the background; then, and regularly from then on, catches up with what was missed. */
@Named
@ExportAsService(LifecycleAware.class)
public class HistoryUpkeep implements LifecycleAware {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryUpkeep.class);
    private static final int RETRY_SECONDS = 10;
    private static final int EVERY_SECONDS = 300;
    private static final int LONGEST_STOP_SECONDS = 30;

    private final LoadedHistory history;
    private final CatchUpHistory catchUp;
    private final Pipelines pipelines;
    private final CurrentActor current;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread background = new Thread(this::keep, "pipewright-history-upkeep");

    @Inject
    public HistoryUpkeep(LoadedHistory history, CatchUpHistory catchUp, Pipelines pipelines, CurrentActor current) {
        this.history = history;
        this.catchUp = catchUp;
        this.pipelines = pipelines;
        this.current = current;
    }

    @Override
    public void onStart() {
        background.setDaemon(true);
        background.start();
    }

    private void keep() {
        try {
            int pause;
            do {
                pause = history.isLoaded() || load() ? catchUpAll() : RETRY_SECONDS;
            } while (!stopped.await(pause, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean load() {
        try {
            history.load();
            return true;
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("The history of deals could not be loaded; it is tried again in {} s", RETRY_SECONDS, e);
            return false;
        }
    }

    private int catchUpAll() {
        try {
            history.check();
            pipelines.all().forEach(this::catchUp);
        } catch (RuntimeException e) {
            LOG.error("What the history of deals may have missed could not be looked for; it is tried again", e);
        }
        return EVERY_SECONDS;
    }

    private void catchUp(Pipeline pipeline) {
        try {
            catchUp.project(pipeline.projectId(), () -> current.get().now());
        } catch (RuntimeException | GenericEntityException e) {
            LOG.error(
                    "What the history of project {} may have missed could not be looked for; it is tried again",
                    pipeline.projectId(),
                    e);
        }
    }

    /** No interrupt, because an interrupted thread makes some databases close themselves. */
    @Override
    public void onStop() {
        catchUp.stop();
        stopped.countDown();
        try {
            background.join(TimeUnit.SECONDS.toMillis(LONGEST_STOP_SECONDS));
            if (background.isAlive()) {
                LOG.warn("The history of deals is still being read while the app stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
