package io.pipewright.jira.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import io.pipewright.deal.DealBuilder;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.field.IssueSource;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.i18n.TestMessages;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import java.util.Optional;
import org.junit.Test;
import org.mockito.ArgumentCaptor;

/** U2: what is done beside Jira's fields counts as a change of the issue, and its watchers are mailed. */
public class JiraDealNewsTest {

    private static final Reason DONE = Reason.of("pipewright.stage.activity.task-done", "Board approves");
    private static final String SAID = "Marked the task “Board approves” of the close plan as done.";

    private final Actor rep = Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul");
    private final IssueManager issues = mock(IssueManager.class);
    private final JiraDealFields fields = mock(JiraDealFields.class);
    private final CustomField field = mock(CustomField.class);
    private final MutableIssue issue = mock(MutableIssue.class);
    private final JiraDealNews news =
            new JiraDealNews(fields, issues, new JiraUsers(TestMessages.users()), TestMessages.messages());

    private void tell(Reason what) {
        DealForUser deal = new DealForUser(
                DealBuilder.aDeal().build(),
                PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, 1),
                true,
                true,
                new IssueSource(issue));
        news.tell(rep, deal, what);
    }

    private void theFieldIsThere() {
        when(fields.field(JiraDealFields.ACTIVITY)).thenReturn(Optional.of(field));
    }

    @Test
    public void u2_theIssueIsUpdatedWithMail() {
        theFieldIsThere();
        tell(DONE);

        verify(issue).setCustomFieldValue(field, SAID);
        verify(issues).updateIssue(any(), any(), any(EventDispatchOption.class), eq(true));
    }

    @Test
    public void u2_theSameAgainIsAChangeAllTheSame() {
        theFieldIsThere();
        when(issue.getCustomFieldValue(field)).thenReturn(SAID);
        tell(DONE);

        verify(issue).setCustomFieldValue(field, SAID + " (2)");
    }

    @Test
    public void aLongTextIsShortened_soThatTheFieldCanHoldIt() {
        theFieldIsThere();
        tell(Reason.of("pipewright.stage.activity.task-done", "x".repeat(255)));

        ArgumentCaptor<Object> stored = ArgumentCaptor.forClass(Object.class);
        verify(issue).setCustomFieldValue(any(), stored.capture());
        assertThat(String.valueOf(stored.getValue())).endsWith("…").hasSizeLessThanOrEqualTo(251);
    }

    @Test
    public void aFailureOfJiraReachesNobody() {
        theFieldIsThere();
        when(issues.updateIssue(any(), any(), any(), anyBoolean())).thenThrow(new NoSuchMethodError("updateIssue"));

        tell(DONE);

        verify(issue).setCustomFieldValue(any(), anyString());
    }

    @Test
    public void withoutTheFieldNothingIsTold() {
        when(fields.field(JiraDealFields.ACTIVITY)).thenReturn(Optional.empty());

        tell(DONE);

        verify(issues, never()).updateIssue(any(), any(), any(), anyBoolean());
    }
}
