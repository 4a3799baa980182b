package io.pipewright.jira.journal;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.issuetabpanel.AbstractIssueTabPanel;
import com.atlassian.jira.plugin.issuetabpanel.IssueAction;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.deal.DealId;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.deal.JiraDeals;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.People;
import io.pipewright.journal.Journal;
import io.pipewright.journal.JournalEntry;
import jakarta.inject.Inject;
import java.util.List;

/** The tab of an issue that shows the deal's answers, waivers and changes of its plan, newest first. Whoever sees the issue may read it. */
public class ActivityTab extends AbstractIssueTabPanel {

    private final JiraDeals deals;
    private final Journal journal;
    private final CurrentActor current;
    private final Messages messages;
    private final People people;

    @Inject
    public ActivityTab(JiraDeals deals, Journal journal, CurrentActor current, Messages messages, People people) {
        this.deals = deals;
        this.journal = journal;
        this.current = current;
        this.messages = messages;
        this.people = people;
    }

    @Override
    public boolean showPanel(Issue issue, ApplicationUser user) {
        return deals.isDeal(issue);
    }

    @Override
    public List<IssueAction> getActions(Issue issue, ApplicationUser user) {
        Sentences to = messages.to(current.get());
        List<IssueAction> lines = journal.newestOf(new DealId(issue.getId())).stream()
                .<IssueAction>map(entry -> ActivityAction.of(descriptor, line(to, entry)))
                .toList();
        return lines.isEmpty()
                ? List.of(ActivityAction.nothing(descriptor, to.text("pipewright.stage.activity.none")))
                : lines;
    }

    private ActivityLine line(Sentences to, JournalEntry entry) {
        return new ActivityLine(
                people.name(to, entry.stamp().by()),
                to.text(entry.what()),
                to.said(entry.stamp().at()),
                entry.stamp().at());
    }
}
