package io.pipewright.sandbox.site;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.project.AssigneeTypes;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import io.pipewright.sandbox.db.Database;
import java.util.regex.Pattern;

/** Creates projects for administrators. A new project uses the site's default schemes. */
public final class ProjectCreation implements ProjectService {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_KEY = 10;
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]+");
    private static final Pattern TYPE = Pattern.compile("business|software|service_desk");

    private final Database database;
    private final ProjectTable table;
    private final ProjectManager projects;
    private final GlobalPermissionManager permissions;
    private final JiraAuthenticationContext context;

    public ProjectCreation(
            Database database,
            ProjectTable table,
            ProjectManager projects,
            GlobalPermissionManager permissions,
            JiraAuthenticationContext context) {
        this.database = database;
        this.table = table;
        this.projects = projects;
        this.permissions = permissions;
        this.context = context;
    }

    @Override
    public CreateProjectValidationResult validateCreateProject(ApplicationUser user, ProjectCreationData data) {
        ErrorCollection errors = new SimpleErrorCollection();
        if (permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user)) {
            checkName(errors, data.getName());
            checkKey(errors, data.getKey());
            checkLead(errors, data.getLead());
            checkType(errors, data);
        } else {
            errors.addErrorMessage(text("sandbox.site.project.no.permission"));
        }
        return new CreateProjectValidationResult(errors, user, data);
    }

    @Override
    public Project createProject(CreateProjectValidationResult result) {
        if (!result.isValid()) {
            throw new IllegalStateException("Cannot create a project with an invalid validation result");
        }
        return projects.getProjectObj(create(result.getProjectCreationData()));
    }

    /** Creates a project without asking whether anybody may; gives its id. For imports and set-up of the site itself. */
    public long create(ProjectCreationData data) {
        long id = database.nextId("project");
        long assignee = data.getAssigneeType() == null ? AssigneeTypes.UNASSIGNED : data.getAssigneeType();
        String description = data.getDescription() == null ? "" : data.getDescription();
        table.insert(new ProjectTable.Row(
                id,
                data.getKey(),
                data.getName().strip(),
                description,
                data.getLead().getKey(),
                data.getProjectTypeKey().getKey(),
                assignee,
                PermissionSchemes.DEFAULT_ID,
                null,
                null,
                null,
                null));
        return id;
    }

    private void checkName(ErrorCollection errors, String name) {
        if (name == null || name.isBlank()) {
            errors.addError("projectName", text("sandbox.site.project.name.missing"));
        } else if (name.strip().length() > LONGEST_NAME) {
            errors.addError("projectName", text("sandbox.site.project.name.long", String.valueOf(LONGEST_NAME)));
        } else if (projects.getProjectObjByName(name.strip()) != null) {
            errors.addError("projectName", text("sandbox.site.project.name.taken"));
        }
    }

    private void checkKey(ErrorCollection errors, String key) {
        if (key == null || key.isBlank()) {
            errors.addError("projectKey", text("sandbox.site.project.key.missing"));
        } else if (!KEY.matcher(key).matches()) {
            errors.addError("projectKey", text("sandbox.site.project.key.pattern"));
        } else if (key.length() > LONGEST_KEY) {
            errors.addError("projectKey", text("sandbox.site.project.key.long", String.valueOf(LONGEST_KEY)));
        } else if (projects.getProjectObjByKey(key) != null) {
            errors.addError(
                    "projectKey",
                    text(
                            "sandbox.site.project.key.taken",
                            projects.getProjectObjByKey(key).getName()));
        }
    }

    private void checkLead(ErrorCollection errors, ApplicationUser lead) {
        if (lead == null) {
            errors.addError("projectLead", text("sandbox.site.project.lead.missing"));
        } else if (!lead.isActive()) {
            errors.addError("projectLead", text("sandbox.site.project.lead.unknown"));
        }
    }

    private void checkType(ErrorCollection errors, ProjectCreationData data) {
        if (data.getProjectTypeKey() == null
                || !TYPE.matcher(String.valueOf(data.getProjectTypeKey().getKey()))
                        .matches()) {
            errors.addError("projectType", text("sandbox.site.project.type.unknown"));
        }
    }

    private String text(String key, Object... arguments) {
        return context.getI18nHelper().getText(key, arguments);
    }
}
