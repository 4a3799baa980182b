package io.pipewright.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.issuetabpanel.AbstractIssueAction;
import com.atlassian.jira.plugin.issuetabpanel.AbstractIssueTabPanel;
import com.atlassian.jira.plugin.issuetabpanel.IssueAction;
import com.atlassian.jira.plugin.issuetabpanel.IssueTabPanelModuleDescriptor;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.template.VelocityTemplates;
import io.pipewright.sandbox.web.WebFragments.Tab;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Tabs of an issue's activity. */
public class IssueTabsTest {

    private final FakeSite site = new FakeSite();
    private final FrontEnd frontEnd = new FrontEnd();
    private final IssueTabs tabs = new IssueTabs(
            new VelocityTemplates(
                    site, new RequestPageResources(new WebResources(site.texts(), frontEnd), frontEnd, site)),
            site.texts());

    /** Shows one line. */
    public static class Line extends AbstractIssueAction {

        public Line(IssueTabPanelModuleDescriptor descriptor) {
            super(descriptor);
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public void populateVelocityParams(Map params) {
            params.put("text", "<script>done</script>");
        }

        @Override
        public Date getTimePerformed() {
            return new Date(0);
        }
    }

    /** Always there. */
    public static class Shown extends AbstractIssueTabPanel {
        @Override
        public List<IssueAction> getActions(Issue issue, ApplicationUser user) {
            return List.of(new Line(descriptor));
        }

        @Override
        public boolean showPanel(Issue issue, ApplicationUser user) {
            return true;
        }
    }

    /** Cannot say whether it is there. */
    public static class Fails extends Shown {
        @Override
        public boolean showPanel(Issue issue, ApplicationUser user) {
            throw new IllegalStateException("shown?");
        }
    }

    /** Cannot say what there is. */
    public static class FailsInside extends Shown {
        @Override
        public List<IssueAction> getActions(Issue issue, ApplicationUser user) {
            throw new IllegalStateException("lines?");
        }
    }

    private static FakeModule module(String key, Class<?> type, int order, String more) {
        return FakeModule.of("<issue-tabpanel key='" + key + "' name='" + key + "' class='" + type.getName() + "'>"
                        + "<order>" + order + "</order>"
                        + "<resource type='velocity' name='view' location='line.vm'/>" + more + "</issue-tabpanel>")
                .file("line.vm", "<p>$text</p>");
    }

    @Test
    public void tabsStandInTheirOrder_andTheChosenOneAloneIsRead() {
        tabs.enable(module("second", Shown.class, 20, ""));
        tabs.enable(module("first", FailsInside.class, 10, ""));

        List<Tab> shown = tabs.of(null, null, "com.acme.app:second");

        assertThat(shown).extracting(Tab::completeKey).containsExactly("com.acme.app:first", "com.acme.app:second");
        assertThat(shown.get(0).lines()).isEmpty();
        assertThat(shown.get(1).chosen()).isTrue();
        assertThat(shown.get(1).lines()).containsExactly("<p>&lt;script&gt;done&lt;/script&gt;</p>");
    }

    @Test
    public void aTabThatFailsHidesItself_andOneThatCannotBeDrawnSaysSo() {
        tabs.enable(module("hidden", Fails.class, 10, ""));
        tabs.enable(module("broken", FailsInside.class, 20, ""));

        List<Tab> shown = tabs.of(null, null, "com.acme.app:broken");

        assertThat(shown).extracting(Tab::completeKey).containsExactly("com.acme.app:broken");
        assertThat(shown.get(0).lines()).singleElement().asString().contains("aui-message-error");
    }

    @Test
    public void aTabGoesWithItsPlugin() {
        FakeModule module = module("tab", Shown.class, 10, "");
        tabs.enable(module);
        tabs.disable(module);

        assertThat(tabs.of(null, null, "")).isEmpty();
    }

    @Test
    public void whatTheHostDoesNotSupportIsRefused() {
        assertThatThrownBy(() -> tabs.enable(module("tab", Shown.class, 10, "<condition class='x.Y'/>")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("row issue-tabpanel");
        assertThatThrownBy(() -> tabs.enable(module("tab", String.class, 10, "")))
                .hasMessageContaining("no tab of an issue");
    }
}
