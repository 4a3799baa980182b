package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code issue/<key>/transitions}: the open ones, and taking one. */
@Path("issue/{key}/transitions")
@Produces("application/json")
public final class TransitionResource {

    private final Caller caller;
    private final IssueFinder finder;
    private final TransitionBeans beans;
    private final IssueService service;
    private final IssueInputs inputs;
    private final WorkflowManager workflows;

    TransitionResource(
            Caller caller,
            IssueFinder finder,
            TransitionBeans beans,
            IssueService service,
            IssueInputs inputs,
            WorkflowManager workflows) {
        this.caller = caller;
        this.finder = finder;
        this.beans = beans;
        this.service = service;
        this.inputs = inputs;
        this.workflows = workflows;
    }

    @GET
    @AnonymousSiteAccess
    public Response transitions(
            @PathParam("key") String key,
            @QueryParam("transitionId") String id,
            @QueryParam("expand") List<String> expand) {
        Set<String> wanted = FieldSelection.split(expand);
        List<Map<String, Object>> open = beans.of(finder.find(key), wanted.contains("transitions.fields"));
        return Answers.ok(object(
                "expand",
                "transitions",
                "transitions",
                open.stream()
                        .filter(transition -> id == null || id.equals(transition.get("id")))
                        .toList()));
    }

    @POST
    public Response transition(@PathParam("key") String key, String body) {
        Issue issue = finder.find(key);
        Map<String, Object> request = IssueInputs.request(body);
        int action = actionId(request, issue);
        IssueService.TransitionValidationResult valid =
                service.validateTransition(caller.user(), issue.getId(), action, inputs.ofStored(request, issue));
        Answers.requireValid(valid);
        Answers.requireValid(service.transition(caller.user(), valid));
        return Answers.empty();
    }

    /** A transition that the workflow does not have at all is a server error in Jira, and documented as such. */
    private int actionId(Map<String, Object> request, Issue issue) {
        Object given = JsonInput.map(request.get("transition")).get("id");
        if (given == null) {
            throw Answers.refused(400, "Missing 'transition' identifier");
        }
        String text = JsonInput.text(given);
        if (!text.matches("\\d{1,9}")) {
            throw Answers.refused(400, "'transition' identifier must be an integer");
        }
        int id = Integer.parseInt(text);
        if (workflows.getWorkflow(issue).getDescriptor().getAction(id) == null) {
            throw Answers.refused(
                    500, "The workflow of issue " + issue.getKey() + " has no transition with the id " + id + ".");
        }
        return id;
    }
}
