package io.pipewright.jira.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.issuetabpanel.IssueAction;
import io.pipewright.deal.DealId;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.deal.JiraDeals;
import io.pipewright.jira.i18n.TestMessages;
import io.pipewright.jira.rest.People;
import io.pipewright.journal.InMemoryJournal;
import io.pipewright.journal.JournalEntry;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.Reason;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

/** U2: answers, waivers and plan changes are a tab of the issue's activity. */
public class ActivityTabTest {

    private final InMemoryJournal journal = new InMemoryJournal();
    private final JiraDeals deals = mock(JiraDeals.class);
    private final Issue issue = mock(Issue.class);
    private final Actor rep = Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul");

    private ActivityTab tab(Locale language) {
        ActivityTab tab = new ActivityTab(
                deals,
                journal,
                Present.of(Actors.speaking(language, rep)),
                TestMessages.messages(),
                new People(TestMessages.users()));
        tab.init((template, params) -> template + " " + said(params));
        return tab;
    }

    private static String said(Map<String, ?> params) {
        return params.get("line") instanceof ActivityLine line
                ? line.getWho() + " | " + line.getWhat() + " | " + line.getWhen() + " | " + line.getIso()
                : String.valueOf(params.get("instead"));
    }

    @Before
    public void aDeal() {
        when(issue.getId()).thenReturn(7L);
    }

    private void waived() {
        Reason what = Reason.of("pipewright.exit.activity.waived", "<script>Budget", "Known customer");
        journal.append(new JournalEntry(new DealId(7), rep.stamp(), what));
    }

    @Test
    public void u2_eachEntryIsALineInTheReadersLanguage() {
        waived();

        List<IssueAction> lines = tab(Locale.ENGLISH).getActions(issue, null);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).getHtml())
                .startsWith("view The rep | Waived “<script>Budget”. Reason: Known customer | Jan 10, 2026")
                .endsWith("2026-01-10T03:00:00Z");
        assertThat(lines.get(0).getTimePerformed()).isEqualTo(Date.from(rep.now()));
        assertThat(lines.get(0).isDisplayActionAllTab()).isTrue();
        assertThat(tab(Locale.KOREAN).getActions(issue, null).get(0).getHtml()).contains("예외 승인했습니다");
    }

    @Test
    public void aDealWithoutEntriesSaysSo_inItsOwnTabOnly() {
        List<IssueAction> lines = tab(Locale.ENGLISH).getActions(issue, null);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).getHtml()).contains("answered or waived yet");
        assertThat(lines.get(0).isDisplayActionAllTab()).isFalse();
    }

    @Test
    public void onlyDealsHaveTheTab() {
        assertThat(tab(Locale.ENGLISH).showPanel(issue, null)).isFalse();
        when(deals.isDeal(issue)).thenReturn(true);
        assertThat(tab(Locale.ENGLISH).showPanel(issue, null)).isTrue();
    }
}
