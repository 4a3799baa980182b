package io.pipewright.jira.event;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of changed issues, on the thread of whoever changed them. Whatever goes wrong here
 * is logged and never reaches that user: the history is caught up, a failed edit is not.
 */
@Named
@ExportAsService(LifecycleAware.class)
public class DealListener implements LifecycleAware {

    private static final Logger LOG = LoggerFactory.getLogger(DealListener.class);

    private final EventPublisher events;
    private final DealChanges changes;

    @Inject
    public DealListener(EventPublisher events, DealChanges changes) {
        this.events = events;
        this.changes = changes;
    }

    @Override
    public void onStart() {
        events.register(this);
    }

    @Override
    public void onStop() {
        events.unregister(this);
    }

    @EventListener
    public void onIssueEvent(IssueEvent event) {
        try {
            dispatch(event);
        } catch (RuntimeException e) {
            LOG.error(
                    "The history of {} may lack its latest change; it is caught up within minutes",
                    event.getIssue().getKey(),
                    e);
        }
    }

    private void dispatch(IssueEvent event) {
        if (EventType.ISSUE_DELETED_ID.equals(event.getEventTypeId())) {
            changes.deleted(event.getIssue(), event.getTime().toInstant());
        } else if (EventType.ISSUE_CREATED_ID.equals(event.getEventTypeId())) {
            changes.created(event.getIssue());
        } else if (event.getChangeLog() != null) {
            boolean moved = EventType.ISSUE_MOVED_ID.equals(event.getEventTypeId());
            changes.changed(event.getIssue(), event.getChangeLog().getLong("id"), moved);
        }
    }
}
