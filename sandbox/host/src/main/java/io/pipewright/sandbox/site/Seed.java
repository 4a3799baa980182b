package io.pipewright.sandbox.site;

import static com.atlassian.jira.permission.ProjectPermissions.ADD_COMMENTS;
import static com.atlassian.jira.permission.ProjectPermissions.ADMINISTER_PROJECTS;
import static com.atlassian.jira.permission.ProjectPermissions.ASSIGNABLE_USER;
import static com.atlassian.jira.permission.ProjectPermissions.ASSIGN_ISSUES;
import static com.atlassian.jira.permission.ProjectPermissions.BROWSE_PROJECTS;
import static com.atlassian.jira.permission.ProjectPermissions.CREATE_ISSUES;
import static com.atlassian.jira.permission.ProjectPermissions.DELETE_ISSUES;
import static com.atlassian.jira.permission.ProjectPermissions.EDIT_ISSUES;
import static com.atlassian.jira.permission.ProjectPermissions.TRANSITION_ISSUES;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.site.Users.NewUser;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Gives an empty site its groups, demo users, permissions and constants. */
public final class Seed {

    public static final String ADMINISTRATORS = "jira-administrators";
    public static final String PRODUCT_USERS = "jira-software-users";
    public static final String SALES = "sales-users";
    /** The statuses of the default workflow, with Jira's own ids. */
    public static final String TO_DO = "10000";

    public static final String IN_PROGRESS = "3";
    public static final String DONE = "10001";

    /** Name, password and purpose of each user that an empty site gets, for whoever starts the host. */
    public static final List<String> LOGINS = List.of(
            "admin / admin - administrator",
            "manager / manager - manager",
            "rep1 / rep1 - salesperson, in Korean",
            "rep2 / rep2 - salesperson",
            "outsider / outsider - without access to projects");

    private static final List<ProjectPermissionKey> WORKING = List.of(
            BROWSE_PROJECTS,
            CREATE_ISSUES,
            EDIT_ISSUES,
            TRANSITION_ISSUES,
            ASSIGN_ISSUES,
            ASSIGNABLE_USER,
            ADD_COMMENTS);
    private static final List<String> PRIORITIES = List.of("Highest", "High", "Medium", "Low", "Lowest");

    private final Site site;

    public Seed(Site site) {
        this.site = site;
    }

    /** Does nothing on a site that has users. Says whether the site was empty. */
    public boolean plant() {
        if (!site.users().all().isEmpty()) {
            return false;
        }
        return site.database().inTransaction(() -> {
            people();
            permissions();
            constants();
            return true;
        });
    }

    private void people() {
        List.of(ADMINISTRATORS, PRODUCT_USERS, SALES).forEach(site.groups()::create);
        person(NewUser.of("admin", "Ada Admin", "admin"), ADMINISTRATORS, PRODUCT_USERS, SALES);
        person(NewUser.of("rep1", "Minji Kim", "rep1").speaking(Locale.KOREA), PRODUCT_USERS, SALES);
        person(NewUser.of("rep2", "Ben Carter", "rep2"), PRODUCT_USERS, SALES);
        person(NewUser.of("manager", "Sora Lee", "manager"), PRODUCT_USERS, SALES);
        person(NewUser.of("outsider", "Otto Out", "outsider"), PRODUCT_USERS);
    }

    private void person(NewUser details, String... groups) {
        ApplicationUser user = site.users().create(details);
        Arrays.stream(groups).forEach(group -> site.groups().add(group, user));
    }

    private void permissions() {
        site.globalPermissions().grant(GlobalPermissionKey.ADMINISTER, ADMINISTRATORS);
        site.globalPermissions().grant(GlobalPermissionKey.SYSTEM_ADMIN, ADMINISTRATORS);
        site.globalPermissions().grant(GlobalPermissionKey.USER_PICKER, PRODUCT_USERS);
        for (ProjectPermissionKey permission : WORKING) {
            grant(permission, Holder.group(SALES));
            grant(permission, Holder.group(ADMINISTRATORS));
        }
        grant(ADMINISTER_PROJECTS, Holder.group(ADMINISTRATORS));
        grant(ADMINISTER_PROJECTS, Holder.lead());
        grant(DELETE_ISSUES, Holder.group(ADMINISTRATORS));
    }

    private void grant(ProjectPermissionKey permission, Holder holder) {
        site.permissionSchemes().grant(PermissionSchemes.DEFAULT_ID, permission, holder);
    }

    private void constants() {
        site.configSchemes()
                .create(IssueTypeSchemes.FIELD, "Default Issue Type Scheme", "", Arrays.asList((Long) null), List.of());
        site.issueTypes().createIssueType("Task", "A task that needs to be done.", null);
        for (int i = 0; i < PRIORITIES.size(); i++) {
            site.priorities().create(String.valueOf(i + 1), PRIORITIES.get(i));
        }
        site.resolutions().createResolution("Done", "");
        site.resolutions().createResolution("Won't Do", "");
        statuses();
    }

    /** The ids from the sequence must stay clear of the two that are given here. */
    private void statuses() {
        site.database().nextIds("status", 2);
        site.statuses().create(TO_DO, "To Do", site.statusCategories().getStatusCategoryByKey("new"));
        site.statuses()
                .create(IN_PROGRESS, "In Progress", site.statusCategories().getStatusCategoryByKey("indeterminate"));
        site.statuses().create(DONE, "Done", site.statusCategories().getStatusCategoryByKey("done"));
    }
}
