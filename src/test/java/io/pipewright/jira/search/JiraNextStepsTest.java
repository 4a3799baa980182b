package io.pipewright.jira.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.deal.VisibleDealsInMemory;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.setup.InMemorySetupItems;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import java.util.stream.LongStream;
import org.junit.Test;

/** U10: which deals have no next step is asked of the search, a thousand deals at a time. */
public class JiraNextStepsTest {

    private final HeldDeals held = new HeldDeals();
    private final CountingSearch search = new CountingSearch(held);
    private final InMemorySetupItems items = new InMemorySetupItems();
    private final Actor rep = Actors.rep("2017-11-15T03:00:00Z", "Asia/Seoul");
    private final JiraNextSteps nextSteps = new JiraNextSteps(
            new Searches(search.service(), held),
            new JiraUsers(mock(UserManager.class)),
            new JiraDealFields(items, mock(CustomFieldManager.class)));

    @Test
    public void whatTheSearchFindsWithAnEmptyFieldHasNone() {
        items.remember("field.next-step", "customfield_10017");
        search.finds = deal -> deal % 3 == 0;
        long[] deals = LongStream.rangeClosed(1, 4_500).toArray();

        assertThat(nextSteps.missing(rep, deals)).isEqualTo(VisibleDealsInMemory.among(deals, search.finds));
        assertThat(search.loaded).isEqualTo(1_500);
        assertThat(search.counts).isZero();
        assertThat(search.asked).hasSize(5).allMatch(query -> query.endsWith(" AND (cf[10017] is EMPTY)"));
    }

    @Test
    public void withoutTheFieldNobodyIsAskedForANextStep() {
        assertThat(nextSteps.missing(rep, new long[] {1, 2}).isEmpty()).isTrue();
        assertThat(search.asked).isEmpty();
    }
}
