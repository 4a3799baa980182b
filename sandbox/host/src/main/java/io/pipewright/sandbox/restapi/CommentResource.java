package io.pipewright.sandbox.restapi;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import io.pipewright.sandbox.issue.Comments;
import io.pipewright.sandbox.issue.Comments.Comment;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** {@code issue/<key>/comment}: read and add. */
@Path("issue/{key}/comment")
@Produces("application/json")
public final class CommentResource {

    private final Caller caller;
    private final IssueFinder finder;
    private final CommentBeans beans;
    private final Comments comments;

    CommentResource(Caller caller, IssueFinder finder, CommentBeans beans, Comments comments) {
        this.caller = caller;
        this.finder = finder;
        this.beans = beans;
        this.comments = comments;
    }

    @GET
    @AnonymousSiteAccess
    public Response comments(@PathParam("key") String key) {
        return Answers.ok(beans.of(finder.find(key)));
    }

    @POST
    public Response comment(@PathParam("key") String key, String body) {
        Issue issue = finder.find(key);
        Map<String, Object> given = JsonInput.object(body, "body", "visibility", "properties");
        if (given.get("visibility") != null || given.get("properties") != null) {
            throw Answers.refused(400, "Comments for some readers: see docs/sandbox-parity.md, row comments");
        }
        String text = JsonInput.string(given, "body");
        if (!caller.may(ProjectPermissions.ADD_COMMENTS, issue)) {
            throw Answers.refused(
                    400, caller.user().getDisplayName() + ", you do not have the permission to comment on this issue.");
        }
        if (text == null || text.isBlank()) {
            throw Answers.refusedField("comment", "Comment body can not be empty!");
        }
        Comment comment = comments.add(issue.getId(), caller.user(), text);
        return Answers.created(beans.bean(comment, issue));
    }
}
