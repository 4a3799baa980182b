package io.pipewright.sandbox.restapi;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import io.pipewright.sandbox.search.Archive;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code archive} and {@code restore} of an issue, by who administers its project. */
@Path("issue/{key}/{change: archive|restore}")
public final class IssueArchiveResource {

    private final Caller caller;
    private final IssueFinder issues;
    private final Archive archive;

    IssueArchiveResource(Caller caller, IssueFinder issues, Archive archive) {
        this.caller = caller;
        this.issues = issues;
        this.archive = archive;
    }

    @PUT
    public Response change(@PathParam("key") String key, @PathParam("change") String change) {
        Issue issue = issues.find(key);
        if (!caller.may(ProjectPermissions.ADMINISTER_PROJECTS, issue)) {
            throw Answers.refused(403, "You do not have the permission to archive issues.");
        }
        archive.setIssue(issue.getId(), change.equals("archive"));
        return Answers.empty();
    }
}
