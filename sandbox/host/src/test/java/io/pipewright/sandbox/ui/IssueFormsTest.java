package io.pipewright.sandbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.customfields.impl.NumberCFType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import io.pipewright.sandbox.UiWorld;
import io.pipewright.sandbox.web.FakeModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Creating and editing issues by their screens. */
public class IssueFormsTest {

    @Rule
    public final UiWorld world = new UiWorld();

    @Before
    public void logIn() {
        world.logIn("admin");
    }

    private Map<String, String> deal(String summary) {
        Map<String, String> values = new HashMap<>();
        values.put("pid", world.project.getId().toString());
        values.put("issuetype", world.taskType());
        values.put("summary", summary);
        return values;
    }

    @Test
    public void anIssueIsCreatedFromTheScreen() {
        CustomField amount = world.field("float", "Amount");
        CustomField close = world.field("datepicker", "Close");
        Map<String, String> values = deal("Big deal");
        values.put(amount.getId(), "1500");
        values.put(close.getId(), "2026-12-31");
        Document page = world.post("/secure/CreateIssueDetails.jspa", values);
        assertThat(page.select("#summary-val").text()).isEqualTo("Big deal");
        assertThat(page.select("#" + amount.getId() + "-val").text()).isEqualTo("1,500");
        assertThat(page.select("#" + close.getId() + "-val").text()).isEqualTo("Dec 31, 2026");
    }

    @Test
    public void anErrorStandsAtItsFieldAndWhatWasTypedStays() {
        CustomField amount = world.field("float", "Amount");
        Map<String, String> values = deal("");
        values.put(amount.getId(), "<b>much</b>");
        Document page = world.post("/secure/CreateIssueDetails.jspa", values);
        assertThat(world.lastStatus).isEqualTo(400);
        Element input = page.getElementById(amount.getId());
        assertThat(input.val()).isEqualTo("<b>much</b>");
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(input.attr("aria-describedby")).contains(amount.getId() + "-error");
        assertThat(page.getElementById(amount.getId() + "-error").text()).isNotEmpty();
        assertThat(page.getElementById("summary-error").text()).isNotEmpty();
    }

    @Test
    public void everyControlOfAFormHasALabel() {
        for (String type :
                List.of("float", "textfield", "textarea", "datepicker", "select", "userpicker", "datetime", "url")) {
            world.field(type, "Field " + type);
        }
        Issue issue = world.createIssue("Deal");
        for (String path : List.of(
                "/secure/CreateIssue!default.jspa",
                "/secure/EditIssue!default.jspa?id=" + issue.getId(),
                "/issues/",
                "/secure/BulkTransition",
                "/secure/ViewProfile.jspa",
                "/plugins/servlet/upm",
                "/browse/SALES-1",
                "/secure/ConfigurePortalPages!default.jspa")) {
            Document page = world.get(path);
            assertThat(world.lastStatus).as(path).isEqualTo(200);
            assertThat(page.select("main h1")).as(path).hasSize(1);
            for (Element control : page.select("main input:not([type=hidden]), main select, main textarea")) {
                assertThat(page.select("label[for=" + control.id() + "]"))
                        .as(path + " " + control.outerHtml())
                        .hasSize(1);
            }
            assertThat(page.select("main [id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
        }
    }

    @Test
    public void onlyWhatChangedGoesIntoTheHistory() {
        CustomField amount = world.field("float", "Amount");
        Issue issue = world.createIssue("Deal");
        world.setValue(issue, amount, "1234.5");
        Document form = world.get("/secure/EditIssue!default.jspa?id=" + issue.getId());
        Map<String, String> values = new HashMap<>();
        form.select("#issue-edit input[name], #issue-edit textarea[name]")
                .forEach(input -> values.put(input.attr("name"), input.val()));
        form.select("#issue-edit select[name]")
                .forEach(select -> values.put(
                        select.attr("name"), select.select("option[selected]").val()));
        values.put("summary", "Renamed");
        Document page = world.post("/secure/EditIssue.jspa", values);
        assertThat(page.select("#summary-val").text()).isEqualTo("Renamed");
        assertThat(page.select("#history-pane tbody tr")
                        .first()
                        .select(".activity-name")
                        .text())
                .isEqualTo("summary");
        assertThat(page.select("#history-pane table").first().select("tbody tr"))
                .hasSize(1);
    }

    @Test
    public void aFormShowsWhatIsSetAlsoWhenItCouldNotBeChosenNow() {
        CustomField buyer = world.field("userpicker", "Champion");
        Issue issue = world.createIssue("Deal");
        world.setValue(issue, buyer, "rep2");
        world.site.users().setActive(world.user("rep2"), false);
        Document form = world.get("/secure/EditIssue!default.jspa?id=" + issue.getId());
        assertThat(form.select("#priority option[selected]").val()).isEmpty();
        assertThat(form.select("#priority option[selected]").text()).isEqualTo("None");
        assertThat(form.select("#" + buyer.getId() + " option[selected]").val()).isEqualTo("rep2");
    }

    @Test
    public void aPluginsFieldTypeDrawsItself() {
        FakeModule type = FakeModule.of(
                        "<customfield-type key='money' name='Money'><resource type='velocity' name='view' location='view.vm'/>"
                                + "<resource type='velocity' name='edit' location='edit.vm'/></customfield-type>")
                .file("view.vm", "<em>$value</em>")
                .file(
                        "edit.vm",
                        "#controlHeader ($action $customField.id $customField.name $fieldLayoutItem.required $displayParameters.noHeader)\n"
                                + "<input class=\"text\" type=\"text\" id=\"$customField.id\" name=\"$customField.id\" value=\"$!value\">\n"
                                + "#controlFooter ($action $fieldLayoutItem.fieldDescription $displayParameters.noHeader)");
        world.modules.put("com.acme.app:money", type);
        CustomField field = pluginField(type);
        Map<String, String> values = deal("Deal");
        values.put(field.getId(), "12");
        Document page = world.post("/secure/CreateIssueDetails.jspa", values);
        assertThat(page.select("#" + field.getId() + "-val em").text()).startsWith("12");
        Document form = world.get("/secure/EditIssue!default.jspa?id="
                + page.select("meta[name=ajs-issue-id]").attr("content"));
        assertThat(form.getElementById(field.getId()).val()).startsWith("12");
        assertThat(form.select(".field-group > label[for=" + field.getId() + "]")
                        .text())
                .isEqualTo("Money <x>");
        values.put(field.getId(), "\"><script>");
        Document refused = world.post("/secure/CreateIssueDetails.jspa", values);
        assertThat(refused.getElementById(field.getId()).val()).isEqualTo("\"><script>");
        assertThat(refused.getElementById(field.getId() + "-error").text()).isNotEmpty();
    }

    private CustomField pluginField(FakeModule module) {
        NumberCFType type = new NumberCFType(world.fields.values(), world.fields.numbers(), world.site.configs());
        world.fields.types().addType(module.completeKey(), () -> "Money", type);
        CustomField field = world.fields
                .customFields()
                .createCustomField(
                        "Money <x>",
                        "How <much>",
                        type,
                        null,
                        List.of(GlobalIssueContext.getInstance()),
                        List.<IssueType>of());
        world.fields.screens().getFieldScreens().iterator().next().getTab(0).addFieldScreenLayoutItem(field.getId());
        return field;
    }

    @Test
    public void whoMayNotEditIsToldSo() {
        Issue issue = world.createIssue("Deal");
        world.logIn("outsider");
        world.get("/secure/EditIssue!default.jspa?id=" + issue.getId());
        assertThat(world.lastStatus).isEqualTo(404);
        assertThat(world.get("/secure/CreateIssue!default.jspa").select("main").text())
                .contains("permission to create issues");
        assertThat(world.lastStatus).isEqualTo(403);
    }

    @Test
    public void bulkTransitionTellsOfEachIssue() {
        Issue first = world.createIssue("One");
        world.createIssue("Two");
        String action = world.get("/browse/" + first.getKey())
                .select("form[data-dialog]:contains(In Progress) input[name=action]")
                .val();
        world.post(
                "/secure/WorkflowUIDispatcher.jspa", Map.of("id", first.getId().toString(), "action", action));
        Document page = world.post(
                "/secure/BulkTransition", Map.of("jql", "project = SALES ORDER BY key ASC", "action", action));
        assertThat(page.select("#bulk-outcomes tr[data-issuekey=SALES-2] .aui-lozenge")
                        .text())
                .isEqualTo("Moved");
        Document wrong = world.post("/secure/BulkTransition", Map.of("jql", "project = SALES", "action", "x"));
        assertThat(world.lastStatus).isEqualTo(400);
        assertThat(wrong.select(".aui-message-error").text()).contains("whole number");
        Document refused = world.post("/secure/BulkTransition", Map.of("jql", "project = SALES", "action", "4711"));
        assertThat(refused.select("#bulk-outcomes tbody tr li")).hasSize(2);
    }
}
