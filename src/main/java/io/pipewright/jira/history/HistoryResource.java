package io.pipewright.jira.history;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.pipewright.history.ManageRebuilds;
import io.pipewright.jira.rest.RestErrors;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Rebuilds of the history of deals, for those who administer the project. */
@Named
@LicensedOnly
@Path("/history")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    private static final String ID = "{projectId: [0-9]{1,18}}";

    private final ManageRebuilds rebuilds;
    private final RestErrors errors;

    @Inject
    public HistoryResource(ManageRebuilds rebuilds, RestErrors errors) {
        this.rebuilds = rebuilds;
        this.errors = errors;
    }

    /** Every project with a pipeline that the user administers. */
    @GET
    public Response all() {
        return errors.answer(
                actor -> rebuilds.all(actor).stream().map(HistoryJson::of).toList());
    }

    /** The rows of the app's tables that cannot be read. */
    @GET
    @Path("/unreadable")
    public Response unreadable() {
        return errors.answer(rebuilds::unreadable);
    }

    @GET
    @Path("/" + ID)
    public Response progress(@PathParam("projectId") long projectId) {
        return errors.answer(actor -> HistoryJson.of(rebuilds.of(actor, projectId)));
    }

    @POST
    @Path("/" + ID + "/rebuild")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rebuild(@PathParam("projectId") long projectId) {
        return errors.answer(actor -> HistoryJson.of(rebuilds.start(actor, projectId)));
    }
}
