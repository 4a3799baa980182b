package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.bc.user.search.UserSearchParams;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.UnlicensedSiteAccess;
import io.pipewright.sandbox.site.Groups;
import io.pipewright.sandbox.site.Users;
import io.pipewright.sandbox.template.Escaping;
import io.pipewright.sandbox.web.Accounts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** {@code myself} and {@code user}; all of it needs a login. */
@Path("")
@Produces("application/json")
public final class UserResource {

    private static final int USUAL = 50;
    private static final int MOST = 1000;

    private final Caller caller;
    private final Beans beans;
    private final IssueFinder issues;
    private final ProjectFinder projects;
    private final Users users;
    private final Accounts accounts;
    private final Groups groups;

    UserResource(
            Caller caller,
            Beans beans,
            IssueFinder issues,
            ProjectFinder projects,
            Users users,
            Accounts accounts,
            Groups groups) {
        this.caller = caller;
        this.beans = beans;
        this.issues = issues;
        this.projects = projects;
        this.users = users;
        this.accounts = accounts;
        this.groups = groups;
    }

    @GET
    @Path("myself")
    @UnlicensedSiteAccess
    public Response myself() {
        return Answers.ok(complete(caller.user()));
    }

    private Map<String, Object> complete(ApplicationUser user) {
        Map<String, Object> bean = beans.user(user);
        bean.put("deleted", false);
        bean.put("locale", accounts.localeOf(user).toString());
        bean.put("groups", object("size", groups.of(user).size(), "items", List.of()));
        bean.put("applicationRoles", object("size", accounts.isLicensed(user) ? 1 : 0, "items", List.of()));
        bean.put("expand", "groups,applicationRoles");
        return bean;
    }

    @GET
    @Path("user")
    public Response user(@QueryParam("username") String name, @QueryParam("key") String key) {
        ApplicationUser user = name != null ? users.getUserByName(name) : key != null ? users.getUserByKey(key) : null;
        if (user == null) {
            throw Answers.refused(
                    404,
                    key != null && name == null
                            ? "The user with the key '" + key + "' does not exist"
                            : "The user named '" + Beans.text(name) + "' does not exist");
        }
        return Answers.ok(complete(user));
    }

    @GET
    @Path("user/search")
    public Response search(
            @QueryParam("username") String text,
            @QueryParam("startAt") String startAt,
            @QueryParam("maxResults") String maxResults,
            @QueryParam("includeInactive") String includeInactive) {
        if (text == null) {
            throw Answers.refused(400, "The username query parameter was not provided");
        }
        return Answers.ok(page(found(text, Boolean.parseBoolean(includeInactive)), startAt, maxResults));
    }

    /** A single full stop finds everybody, as in Jira. */
    private List<ApplicationUser> found(String text, boolean inactiveToo) {
        return users.findUsers(
                text.equals(".") ? "" : text,
                UserSearchParams.builder()
                        .canMatchEmail(true)
                        .includeInactive(inactiveToo)
                        .maxResults(Integer.MAX_VALUE)
                        .build());
    }

    private List<Map<String, Object>> page(List<ApplicationUser> all, String startAt, String maxResults) {
        return all.stream()
                .skip(Math.max(JsonInput.integer(startAt, 0, "startAt"), 0))
                .limit(max(maxResults))
                .map(beans::user)
                .toList();
    }

    private static int max(String maxResults) {
        return Math.min(Math.max(JsonInput.integer(maxResults, USUAL, "maxResults"), 0), MOST);
    }

    @GET
    @Path("user/assignable/search")
    public Response assignable(
            @QueryParam("username") String text,
            @QueryParam("project") String projectKey,
            @QueryParam("issueKey") String issueKey,
            @QueryParam("startAt") String startAt,
            @QueryParam("maxResults") String maxResults) {
        Predicate<ApplicationUser> may = issueKey != null ? onIssue(issues.find(issueKey)) : inProject(projectKey);
        return Answers.ok(
                page(found(Beans.text(text), false).stream().filter(may).toList(), startAt, maxResults));
    }

    private Predicate<ApplicationUser> onIssue(Issue issue) {
        return user -> caller.permissions().hasPermission(ProjectPermissions.ASSIGNABLE_USER, issue, user);
    }

    private Predicate<ApplicationUser> inProject(String key) {
        if (key == null) {
            throw Answers.refused(400, "Either the 'project' or the 'issueKey' query parameter is required");
        }
        Project project = projects.byKey(key, ProjectPermissions.BROWSE_PROJECTS)
                .orElseThrow(() -> Answers.refused(404, "No project could be found with key '" + key + "'."));
        return user -> caller.permissions().hasPermission(ProjectPermissions.ASSIGNABLE_USER, project, user);
    }

    @GET
    @Path("user/picker")
    public Response picker(@QueryParam("query") String text, @QueryParam("maxResults") String maxResults) {
        List<ApplicationUser> all = found(Beans.text(text), false);
        List<Map<String, Object>> users =
                all.stream().limit(max(maxResults)).map(UserResource::picked).toList();
        return Answers.ok(object(
                "users",
                users,
                "total",
                all.size(),
                "header",
                "Showing " + users.size() + " of " + all.size() + " matching users"));
    }

    private static Map<String, Object> picked(ApplicationUser user) {
        String html = user.getDisplayName() + " - " + user.getEmailAddress() + " (" + user.getName() + ")";
        return object(
                "name",
                user.getName(),
                "key",
                user.getKey(),
                "html",
                Escaping.escape(html),
                "displayName",
                user.getDisplayName());
    }
}
