package io.pipewright.sandbox.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import io.pipewright.sandbox.UiWorld;
import io.pipewright.sandbox.web.FakeModule;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The issue view and its operations. */
public class IssueViewTest {

    private static final String HOSTILE = "<script>alert(1)</script> \u202Eabc 🚀 \"quoted\" & 'more'";

    @Rule
    public final UiWorld world = new UiWorld();

    @Before
    public void logIn() {
        world.logIn("admin");
    }

    @Test
    public void showsKeySummaryStatusAndPeople() {
        Issue issue = world.createIssue("A new deal");
        Document page = world.get("/browse/" + issue.getKey());
        assertThat(page.select("#key-val").text()).isEqualTo("SALES-1");
        assertThat(page.select("h1#summary-val").text()).isEqualTo("A new deal");
        assertThat(page.select("#status-val .aui-lozenge").text()).isEqualTo("To Do");
        assertThat(page.select("#reporter-val").text()).isEqualTo("Ada Admin");
        assertThat(page.select("meta[name=ajs-issue-key]").attr("content")).isEqualTo("SALES-1");
    }

    @Test
    public void whatIsTranslatedIsShownInTheReadersLanguage_andOtherwiseUnderItsName() {
        CustomField text = world.field("textfield", "Next step");
        Issue issue = world.createIssue("A new deal");
        world.setValue(issue, text, "Call");
        world.site
                .translations()
                .setIssueConstantTranslation(
                        issue.getStatus(), "jira.translation.status", Locale.KOREA, "할 일 " + HOSTILE, "");
        world.site.translations().setCustomFieldTranslation(text, Locale.KOREA, "다음 할 일", "");

        assertThat(world.get("/browse/SALES-1")
                        .select("#status-val .aui-lozenge")
                        .text())
                .isEqualTo("To Do");
        world.post("/secure/ViewProfile.jspa", Map.of("language", "ko"));
        Document korean = world.get("/browse/SALES-1");
        assertThat(korean.select("#status-val .aui-lozenge").text()).isEqualTo("할 일 " + HOSTILE);
        assertThat(korean.select("#rowFor" + text.getId() + " dt").text()).isEqualTo("다음 할 일");
        assertThat(world.fields.customFields().getCustomFieldObjectsByName("Next step"))
                .as("who looks for a name finds what was given")
                .containsExactly(text);
        assertThatThrownBy(() -> world.site
                        .translations()
                        .setIssueConstantTranslation(
                                issue.getStatus(), "jira.translation.issuetype", Locale.KOREA, "x", ""))
                .hasMessageContaining("jira.translation.issuetype");
    }

    @Test
    public void hostileTextStaysText() {
        CustomField text = world.field("textfield", "Field " + HOSTILE);
        Issue issue = world.createIssue(HOSTILE);
        world.setValue(issue, text, HOSTILE);
        world.comments.add(issue.getId(), world.user("admin"), HOSTILE);
        Document page = world.get("/browse/" + issue.getKey());
        assertThat(page.select("script").eachText()).doesNotContain("alert(1)");
        assertThat(page.select("script:containsData(alert)")).isEmpty();
        assertThat(page.select("#summary-val").text()).isEqualTo(HOSTILE);
        assertThat(page.select("#" + text.getId() + "-val").text()).isEqualTo(HOSTILE);
        assertThat(page.select(".ui-comment .action-body").text()).isEqualTo(HOSTILE);
    }

    @Test
    public void anIssueThatIsMissingAndOneThatIsInvisibleLookTheSame() {
        world.createIssue("Secret");
        world.logIn("outsider");
        String invisible = world.get("/browse/SALES-1").select("main").html();
        assertThat(world.lastStatus).isEqualTo(404);
        assertThat(invisible).contains("Issue Does Not Exist").doesNotContain("Secret");
        assertThat(world.get("/browse/SALES-99").select("main").html()).isEqualTo(invisible);
        assertThat(world.lastStatus).isEqualTo(404);
    }

    @Test
    public void numbersAreGroupedAsTheUserReadsThem() {
        CustomField amount = world.field("float", "Amount");
        Issue issue = world.createIssue("Deal");
        world.setValue(issue, amount, "1234567.5");
        assertThat(world.get("/browse/" + issue.getKey())
                        .select("#" + amount.getId() + "-val")
                        .text())
                .isEqualTo("1,234,567.5");
    }

    @Test
    public void datesAndTextsFollowTheLanguage() {
        CustomField date = world.field("datepicker", "Close");
        Issue issue = world.createIssue("Deal");
        world.setValue(issue, date, "2026-03-31");
        assertThat(world.get("/browse/" + issue.getKey())
                        .select("#" + date.getId() + "-val")
                        .text())
                .isEqualTo("Mar 31, 2026");
        world.logIn("rep1");
        Document korean = world.get("/browse/" + issue.getKey());
        assertThat(korean.select("html").attr("lang")).isEqualTo("ko");
        assertThat(korean.select("#" + date.getId() + "-val").text()).isEqualTo("2026. 3. 31.");
        assertThat(korean.select("#peoplemodule-heading").text()).isEqualTo("사람");
    }

    @Test
    public void panelsOfPluginsStandInTheirColumnUnderTheirLabel() {
        panel("left", "atl.jira.view.issue.left.context", "About <b>$issue.key</b> $issue.summary");
        panel("right", "atl.jira.view.issue.right.context", "Right");
        Issue issue = world.createIssue("<i>Deal</i>");
        Document page = world.get("/browse/" + issue.getKey());
        assertThat(page.select(".issue-main-column section#left .mod-content").html())
                .isEqualTo("About <b>SALES-1</b> &lt;i&gt;Deal&lt;/i&gt;");
        assertThat(page.select(".issue-side-column section#right").attr("aria-labelledby"))
                .isEqualTo("right-heading");
        assertThat(page.select("#right-heading").text()).isEqualTo("Panel right");
    }

    private void panel(String key, String location, String template) {
        world.enable(
                world.fragmentKind("web-panel"),
                FakeModule.of("<web-panel key='" + key + "' name='Panel " + key + "' location='" + location
                                + "'><resource type='velocity' name='view' location='p.vm'/></web-panel>")
                        .file("p.vm", template));
    }

    @Test
    public void aTransitionWithoutAScreenIsRunByItsButton() {
        Issue issue = world.createIssue("Deal");
        Document page = world.get("/browse/" + issue.getKey());
        Map<String, String> values = Map.of(
                "id",
                issue.getId().toString(),
                "action",
                page.select("form[data-dialog]:contains(In Progress) input[name=action]")
                        .val());
        String before = page.select("#status-val").text();
        assertThat(world.post("/secure/WorkflowUIDispatcher.jspa", values)
                        .select("#status-val")
                        .text())
                .isNotEqualTo(before);
        assertThat(world.get("/browse/" + issue.getKey() + "?page=history")
                        .select("#history-pane .activity-name")
                        .eachText())
                .contains("status");
    }

    @Test
    public void aScriptIsToldWhereToGoAfterATransition() {
        Issue issue = world.createIssue("Deal");
        String action = world.get("/browse/" + issue.getKey())
                .select("form[data-dialog]:contains(In Progress) input[name=action]")
                .val();
        world.postInline(
                "/secure/WorkflowUIDispatcher.jspa", Map.of("id", issue.getId().toString(), "action", action));
        assertThat(world.lastStatus).isEqualTo(204);
        assertThat(world.last.headers().firstValue("X-Location")).contains("/browse/SALES-1");
    }

    @Test
    public void aTransitionThatIsNotOpenIsRefusedWithTheReason() {
        Issue issue = world.createIssue("Deal");
        Document page = world.post(
                "/secure/WorkflowUIDispatcher.jspa", Map.of("id", issue.getId().toString(), "action", "4711"));
        assertThat(world.lastStatus).isEqualTo(409);
        assertThat(page.select("main").text()).contains("SALES-1 has the status To Do");
    }

    @Test
    public void aLinkNeverRunsATransition() {
        Issue issue = world.createIssue("Deal");
        String action = world.get("/browse/" + issue.getKey())
                .select("form[data-dialog]:contains(In Progress) input[name=action]")
                .val();
        Document form = world.get("/secure/WorkflowUIDispatcher.jspa?id=" + issue.getId() + "&action=" + action);
        assertThat(form.select("form#issue-workflow-transition")).hasSize(1);
        assertThat(world.get("/browse/" + issue.getKey()).select("#status-val").text())
                .isEqualTo("To Do");
    }

    @Test
    public void aCommentIsAddedAndShown() {
        Issue issue = world.createIssue("Deal");
        Document page = world.post(
                "/secure/AddComment.jspa", Map.of("id", issue.getId().toString(), "comment", "Called the buyer"));
        assertThat(page.select(".ui-comment .action-body").eachText()).containsExactly("Called the buyer");
    }

    @Test
    public void anEmptyCommentIsRefused() {
        Issue issue = world.createIssue("Deal");
        world.post("/secure/AddComment.jspa", Map.of("id", issue.getId().toString(), "comment", "  "));
        assertThat(world.lastStatus).isEqualTo(400);
        assertThat(world.comments.of(issue.getId())).isEmpty();
    }

    @Test
    public void withoutTheTokenNothingChanges() {
        Issue issue = world.createIssue("Deal");
        world.postWithoutToken(
                "/secure/AddComment.jspa", Map.of("id", issue.getId().toString(), "comment", "Forged"));
        assertThat(world.lastStatus).isEqualTo(403);
        assertThat(world.comments.of(issue.getId())).isEmpty();
    }
}
