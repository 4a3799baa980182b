package io.pipewright.jira.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import java.util.Map;
import org.junit.Test;

public class PanelTest {

    @Test
    public void thePanelKnowsItsDealAndKeepsWhatThePageKnew() {
        Issue issue = mock(Issue.class);
        when(issue.getKey()).thenReturn("DEAL-1");
        assertThat(new DealPanelContext().getContextMap(Map.of("issue", issue, "user", "mina")))
                .containsEntry("dealKey", "DEAL-1")
                .containsEntry("user", "mina");
    }

    @Test
    public void aPlaceWithoutAnIssueShowsNoPanel() {
        assertThat(new IsDealCondition(null).shouldDisplay(Map.of())).isFalse();
    }
}
