package io.pipewright.sandbox.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService.CreateProjectValidationResult;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ProjectsTest {

    private final Site site = TestSite.seeded();

    @Test
    public void anAdministratorCreatesAProject() {
        Project project = create("Sales", "SALES");

        assertThat(site.projects().getProjectObjByName("sales")).isEqualTo(project);
        assertThat(project.getProjectLead()).isEqualTo(user("manager"));
        assertThat(project.getIssueTypes()).extracting(IssueType::getName).containsExactly("Task");
        assertThat(site.projectTable().nextIssueNumber(project.getId())).isEqualTo(1);
        site.projectTable().raiseIssueNumber(project.getId(), 40);
        assertThat(site.projectTable().nextIssueNumber(project.getId())).isEqualTo(41);
    }

    @Test
    public void aRepMayNotCreateOne() {
        CreateProjectValidationResult result = validate("rep2", "Sales", "SALES");

        assertThat(result.getErrorCollection().getErrorMessages())
                .containsExactly("You do not have permission to create projects.");
        assertThatThrownBy(() -> site.projectCreation().createProject(result))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    public void whatIsWrongIsSaidFieldByField_inJirasWords() {
        create("Sales", "SALES");

        assertThat(errors("Sales", "SALES"))
                .isEqualTo(Map.of(
                        "projectName",
                        "A project with that name already exists.",
                        "projectKey",
                        "Project 'Sales' uses this project key."));
        assertThat(errors("Other", "s1"))
                .containsEntry(
                        "projectKey",
                        "Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.");
        assertThat(errors("Other", "ABCDEFGHIJK"))
                .containsEntry("projectKey", "The project key must not exceed 10 characters in length.");
        assertThat(errors("Other", "ABCDEFGHI1")).isEmpty();
        assertThat(errors(" ", null)).containsOnlyKeys("projectName", "projectKey");
    }

    @Test
    public void leadAndTypeAreRequired() {
        ProjectCreationData data = new ProjectCreationData.Builder()
                .withName("Sales")
                .withKey("SALES")
                .build();

        assertThat(site.projectCreation()
                        .validateCreateProject(user("admin"), data)
                        .getErrorCollection()
                        .getErrors())
                .containsOnlyKeys("projectLead", "projectType");
    }

    @Test
    public void aNewIssueTypeJoinsTheDefaultScheme_andItsNameIsTaken() {
        IssueType deal = site.issueTypes().createIssueType("Deal", "A deal", null);

        assertThat(create("Sales", "SALES").getIssueTypes())
                .extracting(IssueType::getName)
                .containsExactly("Task", "Deal");
        assertThat(site.issueTypes().getIssueType(deal.getId())).isEqualTo(deal);
        assertThatThrownBy(() -> site.issueTypes().createIssueType("deal", "", null))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    public void aSchemeOfItsOwnDecidesTheProjectsTypes_untilItIsTakenAway() {
        IssueType deal = site.issueTypes().createIssueType("Deal", "", null);
        Project sales = create("Sales", "SALES");
        FieldConfigScheme scheme = site.issueTypeSchemes().create("Deals only", "", List.of(deal.getId()));

        FieldConfigScheme assigned =
                site.issueTypeSchemes().setProjectAssociationsForIssueTypeScheme(scheme, List.of(sales));

        assertThat(assigned.getAssociatedProjectIds()).containsExactly(sales.getId());
        assertThat(sales.getIssueTypes()).containsExactly(deal);
        assertThat(site.issueTypeSchemes().getAllSchemes()).hasSize(2);
        site.issueTypeSchemes().setProjectAssociationsForIssueTypeScheme(scheme, List.of());
        assertThat(site.issueTypeSchemes()
                        .isDefaultIssueTypeScheme(site.issueTypeSchemes().getConfigScheme(sales)))
                .isTrue();
    }

    @Test
    public void aStatusNeedsAnIconAndANameOfItsOwn() {
        var category = site.statusCategories().getStatusCategoryByKey("indeterminate");

        assertThat(site.statuses()
                        .createStatus("Qualified", "", "/status.png", category)
                        .getStatusCategory()
                        .getId())
                .isEqualTo(4);
        assertThat(site.statuses().getStatuses())
                .extracting(status -> status.getName())
                .containsExactly("To Do", "In Progress", "Done", "Qualified");
        assertThat(site.statuses().getStatuses())
                .extracting(status -> status.getId())
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> site.statuses().createStatus("Lost", "", " ", category))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> site.statuses().createStatus("done", "", "/x.png", category))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    public void resolutionsAndPrioritiesAreThere() {
        assertThat(site.resolutions().getResolutions())
                .extracting(outcome -> outcome.getId() + outcome.getName())
                .containsExactly("10000Done", "10001Won't Do");
        assertThat(site.priorities().byName("medium"))
                .get()
                .extracting(priority -> priority.getId())
                .isEqualTo(Priorities.DEFAULT_ID);
    }

    private Project create(String name, String key) {
        return site.projectCreation().createProject(validate("admin", name, key));
    }

    private Map<String, String> errors(String name, String key) {
        return validate("admin", name, key).getErrorCollection().getErrors();
    }

    private CreateProjectValidationResult validate(String user, String name, String key) {
        return site.projectCreation()
                .validateCreateProject(
                        user(user),
                        new ProjectCreationData.Builder()
                                .withName(name)
                                .withKey(key)
                                .withLead(user("manager"))
                                .withType("business")
                                .build());
    }

    private ApplicationUser user(String name) {
        return site.users().getUserByName(name);
    }
}
