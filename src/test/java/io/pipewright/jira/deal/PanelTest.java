package io.pipewright.jira.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import io.pipewright.jira.actor.Present;
import io.pipewright.kernel.Actors;
import java.util.Map;
import org.junit.Test;

public class PanelTest {

    @Test
    public void thePanelKnowsItsDealAndTheZoneOfItsReader_andKeepsWhatThePageKnew() {
        Issue issue = mock(Issue.class);
        when(issue.getKey()).thenReturn("DEAL-1");
        DealPanelContext panel = new DealPanelContext(Present.of(Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul")));
        assertThat(panel.getContextMap(Map.of("issue", issue, "user", "mina")))
                .containsEntry("dealKey", "DEAL-1")
                .containsEntry("zone", "Asia/Seoul")
                .containsEntry("user", "mina");
    }

    @Test
    public void aPlaceWithoutAnIssueShowsNoPanel() {
        assertThat(new IsDealCondition(null).shouldDisplay(Map.of())).isFalse();
    }
}
