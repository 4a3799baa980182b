package io.pipewright.sandbox.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenLayoutItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import com.atlassian.jira.project.Project;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.site.TestSite;
import org.junit.Before;
import org.junit.Test;

public class ScreensTest {

    private final Site site = TestSite.seeded();
    private final Fields fields = new Fields(site, "http://localhost:8080");
    private final IssueType deal = site.issueTypes().createIssueType("Deal", "", null);
    private final IssueType task = site.issueTypes().getIssueType("10000");
    private Project project;

    @Before
    public void furnish() {
        fields.plantDefaults();
        fields.plantDefaults();
        project = site.projects()
                .getProjectObj(site.projectCreation()
                        .create(new ProjectCreationData.Builder()
                                .withName("Sales")
                                .withKey("SALES")
                                .withLead(site.users().getUserByName("manager"))
                                .withType("business")
                                .build()));
    }

    @Test
    public void aProjectStartsWithTheDefaultScreen() {
        IssueTypeScreenScheme scheme = fields.typeScreenSchemes().getIssueTypeScreenScheme(project);
        FieldScreen screen =
                scheme.getEffectiveFieldScreenScheme(task).getFieldScreen(IssueOperations.CREATE_ISSUE_OPERATION);

        assertThat(scheme.isDefault()).isTrue();
        assertThat(screen.getId()).isEqualTo(1L);
        assertThat(screen.getTab(0).getFieldScreenLayoutItems())
                .extracting(FieldScreenLayoutItem::getFieldId)
                .containsExactly("summary", "description", "assignee", "reporter", "priority");
        assertThat(fields.screens().getFieldScreens()).hasSize(1);
    }

    @Test
    public void aScreenIsStoredBeforeItGetsATab() {
        FieldScreen screen = fields.screenFactory().createScreen();
        screen.setName("Deal");
        assertThatThrownBy(() -> screen.addTab("Main")).isInstanceOf(IllegalStateException.class);
        screen.store();

        FieldScreenTab tab = screen.addTab("Main");
        tab.addFieldScreenLayoutItem("customfield_10000");

        assertThat(fields.screens().getFieldScreen(screen.getId()).containsField("customfield_10000"))
                .isTrue();
        assertThat(screen.containsField("summary")).isFalse();
        assertThatThrownBy(() -> tab.addFieldScreenLayoutItem("customfield_10000"))
                .isInstanceOf(IllegalArgumentException.class);
        screen.setName("Renamed");
        screen.store();
        assertThat(fields.screens().getFieldScreen(screen.getId()).getName()).isEqualTo("Renamed");
        assertThat(fields.screens().getFieldScreens()).hasSize(2);
    }

    @Test
    public void anOperationOrATypeWithoutALineOfItsOwn_usesTheDefaultLine() {
        FieldScreen own = screen("Own");
        FieldScreenScheme scheme = scheme();
        line(scheme, null, fields.screens().getFieldScreen(1L));
        line(scheme, IssueOperations.CREATE_ISSUE_OPERATION, own);
        IssueTypeScreenScheme types = typeScheme();
        entity(types, null, fields.screenSchemes().getFieldScreenScheme(1L));
        entity(types, deal.getId(), scheme);

        fields.typeScreenSchemes().addSchemeAssociation(project, types);

        IssueTypeScreenScheme found = fields.typeScreenSchemes().getIssueTypeScreenScheme(project);
        assertThat(found.getEffectiveFieldScreenScheme(task).getId()).isEqualTo(1L);
        FieldScreenScheme ofDeal = found.getEffectiveFieldScreenScheme(deal);
        assertThat(ofDeal.getFieldScreen(IssueOperations.CREATE_ISSUE_OPERATION).getId())
                .isEqualTo(own.getId());
        assertThat(ofDeal.getFieldScreen(IssueOperations.EDIT_ISSUE_OPERATION).getId())
                .isEqualTo(1L);
    }

    @Test
    public void aSecondLineForTheSameOperationReplacesTheFirst() {
        FieldScreenScheme scheme = scheme();
        line(scheme, null, fields.screens().getFieldScreen(1L));
        FieldScreen own = screen("Own");
        line(scheme, null, own);

        assertThat(scheme.getFieldScreen(IssueOperations.VIEW_ISSUE_OPERATION).getId())
                .isEqualTo(own.getId());
    }

    @Test
    public void whatIsNotStoredCannotBeUsed() {
        FieldScreenScheme scheme = fields.screenFactory().createFieldScreenScheme();
        IssueTypeScreenScheme types = fields.screenFactory().createIssueTypeScreenScheme();

        assertThatThrownBy(() -> line(scheme, null, screen("Own"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> line(scheme(), null, fields.screenFactory().createScreen()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> entity(types, null, scheme())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> fields.typeScreenSchemes().addSchemeAssociation(project, types))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> fields.screenFactory().createScreen().store())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    public void aProjectWithoutItsSchemeFallsBackToTheDefault() {
        IssueTypeScreenScheme types = typeScheme();
        fields.typeScreenSchemes().addSchemeAssociation(project, types);
        assertThat(fields.typeScreenSchemes().getIssueTypeScreenScheme(project).isDefault())
                .isFalse();

        fields.typeScreenSchemes().removeSchemeAssociation(project, types);

        assertThat(fields.typeScreenSchemes().getIssueTypeScreenScheme(project).isDefault())
                .isTrue();
        assertThat(fields.typeScreenSchemes().getIssueTypeScreenSchemes()).hasSize(2);
    }

    private FieldScreen screen(String name) {
        FieldScreen screen = fields.screenFactory().createScreen();
        screen.setName(name);
        screen.store();
        return screen;
    }

    private FieldScreenScheme scheme() {
        FieldScreenScheme scheme = fields.screenFactory().createFieldScreenScheme();
        scheme.setName("Scheme");
        scheme.store();
        return scheme;
    }

    private IssueTypeScreenScheme typeScheme() {
        IssueTypeScreenScheme scheme = fields.screenFactory().createIssueTypeScreenScheme();
        scheme.setName("Types");
        scheme.store();
        return scheme;
    }

    private void line(FieldScreenScheme scheme, ScreenableIssueOperation operation, FieldScreen screen) {
        FieldScreenSchemeItem item = fields.screenFactory().createFieldScreenSchemeItem();
        item.setIssueOperation(operation);
        item.setFieldScreen(screen);
        scheme.addFieldScreenSchemeItem(item);
    }

    private void entity(IssueTypeScreenScheme types, String typeId, FieldScreenScheme scheme) {
        IssueTypeScreenSchemeEntity entity = fields.screenFactory().createIssueTypeScreenSchemeEntity();
        entity.setIssueTypeId(typeId);
        entity.setFieldScreenScheme(scheme);
        types.addEntity(entity);
    }
}
