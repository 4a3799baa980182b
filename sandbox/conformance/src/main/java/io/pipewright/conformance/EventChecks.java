package io.pipewright.conformance;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** What listeners are told, when and on which thread. */
@Named
class EventChecks implements Checks {

    private final Playground playground;
    private final Transitions transitions;
    private final EventPublisher publisher;
    private final IssueManager issues;
    private final ChangeHistoryManager histories;

    @Inject
    EventChecks(
            Playground playground,
            Transitions transitions,
            EventPublisher publisher,
            IssueManager issues,
            ChangeHistoryManager histories) {
        this.playground = playground;
        this.transitions = transitions;
        this.publisher = publisher;
        this.issues = issues;
        this.histories = histories;
    }

    @Override
    public List<Check> all() {
        return List.of(
                new Check(
                        "event-synchronous",
                        "A listener is called on the thread that changes the issue, before the change returns.",
                        this::synchronous),
                new Check(
                        "event-change-log",
                        "The event's change log has an id, and its history can be read by then.",
                        this::changeLog),
                new Check(
                        "event-committed",
                        "What the event tells of is visible to another thread by then.",
                        this::committed),
                new Check(
                        "event-kinds",
                        "Creation is ISSUE_CREATED without a change log; a transition fires the event of its post-function.",
                        this::kinds),
                new Check("event-listener-fails", "A listener that fails does not undo the change.", this::failing));
    }

    /** Registered for the length of one change; keeps what is asked of every event. */
    public static final class Recorder<T> {
        private final Function<IssueEvent, T> question;
        private final List<T> answers = new ArrayList<>();

        Recorder(Function<IssueEvent, T> question) {
            this.question = question;
        }

        @EventListener
        public void onIssueEvent(IssueEvent event) {
            answers.add(question.apply(event));
        }
    }

    private <T> List<T> during(Runnable change, Function<IssueEvent, T> question) {
        Recorder<T> recorder = new Recorder<>(question);
        publisher.register(recorder);
        try {
            change.run();
        } finally {
            publisher.unregister(recorder);
        }
        return recorder.answers;
    }

    private void synchronous() {
        MutableIssue issue = playground.issue("synchronous");
        List<Thread> threads =
                during(() -> playground.set(issue, playground.number(), "1"), event -> Thread.currentThread());
        Deviation.unlessEqual(List.of(Thread.currentThread()), threads, "threads of the calls");
    }

    private void changeLog() {
        MutableIssue issue = playground.issue("change log");
        List<Boolean> found = during(
                () -> playground.set(issue, playground.number(), "1"),
                event -> histories.getChangeHistories(event.getIssue()).stream()
                        .map(ChangeHistory::getId)
                        .anyMatch(event.getChangeLog().getLong("id")::equals));
        Deviation.unlessEqual(List.of(true), found, "history found");
    }

    private void committed() {
        MutableIssue issue = playground.issue("committed");
        List<Object> seen =
                during(() -> playground.set(issue, playground.number(), "8"), event -> elsewhere(issue.getId()));
        Deviation.unlessEqual(List.of(8.0), seen, "value on another thread");
    }

    private Object elsewhere(Long issueId) {
        try {
            return CompletableFuture.supplyAsync(() ->
                            String.valueOf(issues.getIssueObject(issueId).getCustomFieldValue(playground.number())))
                    .thenApply(text -> text.equals("null") ? "nothing yet" : (Object) Double.valueOf(text))
                    .get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            return e.toString();
        }
    }

    private void kinds() {
        List<MutableIssue> created = new ArrayList<>();
        List<String> first = during(() -> created.add(playground.issue("kinds")), EventChecks::kind);
        Deviation.unlessEqual(
                List.of(EventType.ISSUE_CREATED_ID + " without change log"), first, "events of the creation");
        List<String> second = during(() -> transitions.moveOn(created.get(0)), EventChecks::kind);
        Deviation.unlessEqual(List.of("13 with change log"), second, "events of the transition");
    }

    private static String kind(IssueEvent event) {
        return event.getEventTypeId() + (event.getChangeLog() == null ? " without" : " with") + " change log";
    }

    private void failing() {
        MutableIssue issue = playground.issue("failing");
        try {
            during(() -> playground.set(issue, playground.number(), "3"), event -> {
                throw new IllegalStateException("a listener of the conformance checks fails on purpose");
            });
        } catch (RuntimeException mayComeOut) {
            // told or not: what counts is that the change stands
        }
        Deviation.unlessEqual(
                3.0, issues.getIssueObject(issue.getId()).getCustomFieldValue(playground.number()), "stored value");
    }
}
