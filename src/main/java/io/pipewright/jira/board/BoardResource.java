package io.pipewright.jira.board;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.pipewright.board.ViewBoard;
import io.pipewright.board.ViewTopDeals;
import io.pipewright.board.ViewWork;
import io.pipewright.jira.metrics.PipelineInput;
import io.pipewright.jira.rest.RestErrors;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The board of deals and the largest deals, made only of deals that the user may browse. */
@Named
@LicensedOnly
@Path("/pipeline")
@Produces(MediaType.APPLICATION_JSON)
public class BoardResource {

    private final ViewBoard viewBoard;
    private final ViewTopDeals viewTopDeals;
    private final ViewWork viewWork;
    private final BoardTranslation translation;
    private final RestErrors errors;

    @Inject
    public BoardResource(
            ViewBoard viewBoard,
            ViewTopDeals viewTopDeals,
            ViewWork viewWork,
            BoardTranslation translation,
            RestErrors errors) {
        this.viewBoard = viewBoard;
        this.viewTopDeals = viewTopDeals;
        this.viewWork = viewWork;
        this.translation = translation;
        this.errors = errors;
    }

    @GET
    @Path("/board")
    public Response board(
            @QueryParam("scope") String scope,
            @QueryParam("owner") String owner,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("currency") String currency) {
        PipelineInput input = new PipelineInput(scope, owner, currency, from, to);
        return errors.answer(actor -> translation.json(actor, viewBoard.of(actor, input.request(actor))));
    }

    @GET
    @Path("/top")
    public Response top(
            @QueryParam("scope") String scope,
            @QueryParam("owner") String owner,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("currency") String currency,
            @QueryParam("by") String by,
            @QueryParam("count") String count) {
        PipelineInput input = new PipelineInput(scope, owner, currency, from, to);
        return errors.answer(actor -> translation.json(
                actor, viewTopDeals.of(actor, input.request(actor), TopInput.by(by), TopInput.count(count))));
    }

    /** What waits today for the owners asked for. */
    @GET
    @Path("/work")
    public Response work(
            @QueryParam("scope") String scope,
            @QueryParam("owner") String owner,
            @QueryParam("currency") String currency) {
        PipelineInput input = new PipelineInput(scope, owner, currency, null, null);
        return errors.answer(actor -> translation.json(actor, viewWork.of(actor, input.request(actor))));
    }
}
