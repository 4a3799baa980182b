package io.pipewright.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.issue.IssueWorld;
import io.pipewright.sandbox.site.Seed;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class TransitionOnPostgresTest {

    private EmbeddedPostgres postgres;
    private IssueWorld world;

    @Before
    public void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        world = new IssueWorld(new Database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));
    }

    @After
    public void stop() throws Exception {
        world.close();
        postgres.close();
    }

    @Test
    public void anIssueIsCreatedEditedMovedCommentedAndDeleted() {
        CustomField amount = world.numberField("Amount");
        MutableIssue issue = world.createIssue("A deal 🚀");
        world.update(issue, world.input().setDescription("Text").addCustomFieldValue(amount.getId(), "12.5"));
        MutableIssue done = world.transition(issue, 31, world.input()).getIssue();
        assertThat(done.getStatusId()).isEqualTo(Seed.DONE);
        assertThat(done.getCustomFieldValue(amount)).isEqualTo(12.5);
        assertThat(world.history(issue)).hasSize(2);
        world.commentService.add(issue.getId(), world.rep, "Signed");
        assertThat(world.service
                        .delete(world.admin, world.service.validateDelete(world.admin, issue.getId()))
                        .hasAnyErrors())
                .isFalse();
        assertThat(world.store.find(issue.getId())).isEmpty();
    }

    @Test
    public void ofTwoTransitionsAtOnceOneWins() throws Exception {
        world.useWorkflow("once", "", "");
        MutableIssue issue = world.createIssue("A deal");
        var first = world.service.validateTransition(world.admin, issue.getId(), 11, world.input());
        var second = world.service.validateTransition(world.admin, issue.getId(), 11, world.input());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<IssueService.IssueResult> one = threads.submit(() -> world.service.transition(world.admin, first));
        Future<IssueService.IssueResult> two = threads.submit(() -> world.service.transition(world.admin, second));
        assertThat(List.of(one.get(), two.get()))
                .extracting(IssueService.IssueResult::isValid)
                .containsExactlyInAnyOrder(true, false);
        threads.shutdown();
        assertThat(world.history(issue)).hasSize(1);
    }
}
