package io.pipewright.conformance;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the change history says. */
@Named
class HistoryChecks implements Checks {

    private final Playground playground;
    private final Transitions transitions;
    private final ChangeHistoryManager histories;

    @Inject
    HistoryChecks(Playground playground, Transitions transitions, ChangeHistoryManager histories) {
        this.playground = playground;
        this.transitions = transitions;
        this.histories = histories;
    }

    @Override
    public List<Check> all() {
        return List.of(
                new Check(
                        "history-number",
                        "A number stands in the texts, without a needless .0, and not in the values.",
                        this::number),
                new Check(
                        "history-select",
                        "A select field has the option's id in the values and its name in the texts.",
                        this::select),
                new Check(
                        "history-status",
                        "A transition has the ids of the statuses in the values and their names in the texts.",
                        this::status),
                new Check(
                        "history-order",
                        "Histories come oldest first, with a time and the key of the author.",
                        this::order));
    }

    private ChangeItemBean last(MutableIssue issue, String field) {
        return histories.getChangeHistories(issue).stream()
                .flatMap(history -> history.getChangeItemBeans().stream())
                .filter(item -> item.getField().equals(field))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new Deviation("no change of " + field + " in the history"));
    }

    private void number() {
        MutableIssue issue = playground.set(playground.issue("history"), playground.number(), "41");
        ChangeItemBean item = last(
                playground.set(issue, playground.number(), "42.5"),
                playground.number().getFieldName());
        Deviation.unlessEqual("custom", item.getFieldType(), "field type");
        Deviation.unless(
                blank(item.getFrom()) && blank(item.getTo()), "values " + item.getFrom() + " and " + item.getTo());
        Deviation.unlessEqual("41", item.getFromString(), "text before");
        Deviation.unlessEqual("42.5", item.getToString(), "text after");
    }

    private static boolean blank(String text) {
        return text == null || text.isEmpty();
    }

    private void select() {
        MutableIssue issue = playground.set(
                playground.issue("history"),
                playground.choice(),
                playground.option("Red").toString());
        ChangeItemBean item = last(
                playground.set(
                        issue, playground.choice(), playground.option("Blue").toString()),
                playground.choice().getFieldName());
        Deviation.unlessEqual(playground.option("Red").toString(), digits(item.getFrom()), "value before");
        Deviation.unlessEqual(playground.option("Blue").toString(), digits(item.getTo()), "value after");
        Deviation.unlessEqual("Blue", item.getToString(), "text after");
    }

    /** Jira writes an option's id alone or in brackets. */
    private static String digits(String value) {
        return value == null ? null : value.replaceAll("[\\[\\]]", "");
    }

    private void status() {
        MutableIssue issue = playground.issue("moved");
        MutableIssue moved = transitions.moveOn(issue);
        ChangeItemBean item = last(moved, "status");
        Deviation.unlessEqual("jira", item.getFieldType(), "field type");
        Deviation.unlessEqual(issue.getStatusId(), item.getFrom(), "value before");
        Deviation.unlessEqual(moved.getStatusId(), item.getTo(), "value after");
        Deviation.unlessEqual(moved.getStatus().getName(), item.getToString(), "text after");
    }

    private void order() {
        MutableIssue issue = playground.set(playground.issue("order"), playground.number(), "1");
        List<ChangeHistory> all = histories.getChangeHistories(playground.set(issue, playground.number(), "2"));
        Deviation.unlessEqual(2, all.size(), "histories");
        Deviation.unless(
                all.get(0).getId() < all.get(1).getId()
                        && !all.get(0).getTimePerformed().after(all.get(1).getTimePerformed()),
                "not oldest first");
        Deviation.unlessEqual(playground.me().getKey(), all.get(0).getAuthorKey(), "author");
    }
}
