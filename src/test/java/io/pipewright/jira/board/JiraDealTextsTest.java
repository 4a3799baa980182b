package io.pipewright.jira.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.board.BoardFixture;
import io.pipewright.board.DealTexts.DealText;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.JiraDealFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class JiraDealTextsTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    private final IssueManager issues = mock(IssueManager.class);
    private final DealReader reader = mock(DealReader.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final JiraDealTexts texts =
            new JiraDealTexts(issues, reader, permissions, new JiraUsers(mock(UserManager.class)));

    private Issue issue(long id, String summary) {
        Issue issue = mock(Issue.class);
        when(issue.getId()).thenReturn(id);
        when(issue.getKey()).thenReturn("SALES-" + id);
        when(issue.getSummary()).thenReturn(summary);
        when(reader.text(issue, JiraDealFields.NEXT_STEP)).thenReturn(Optional.empty());
        return issue;
    }

    @Test
    public void theIssuesOfAllCardsAreLoadedTogether_andTheirTextStaysText() {
        Issue hostile = issue(1, HOSTILE);
        Issue movable = issue(2, "Server for Acme");
        when(reader.text(movable, JiraDealFields.NEXT_STEP)).thenReturn(Optional.of("Call Kim"));
        when(issues.getIssueObjects(List.of(1L, 2L, 3L))).thenReturn(List.of(hostile, movable));
        when(permissions.hasPermission(eq(ProjectPermissions.TRANSITION_ISSUES), eq(movable), any()))
                .thenReturn(true);

        Map<Long, DealText> found = texts.of(BoardFixture.ACTOR, List.of(1L, 2L, 3L));

        assertThat(found)
                .containsOnly(
                        Map.entry(1L, new DealText("SALES-1", HOSTILE, Optional.empty(), false)),
                        Map.entry(2L, new DealText("SALES-2", "Server for Acme", Optional.of("Call Kim"), true)));
        verify(issues).getIssueObjects(List.of(1L, 2L, 3L));
        verifyNoMoreInteractions(issues);
    }

    @Test
    public void withoutCardsNothingIsLoaded() {
        assertThat(texts.of(BoardFixture.ACTOR, List.of())).isEmpty();
        verifyNoMoreInteractions(issues);
    }
}
