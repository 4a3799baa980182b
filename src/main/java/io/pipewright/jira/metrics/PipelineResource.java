package io.pipewright.jira.metrics;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.metrics.ChangeFigure;
import io.pipewright.metrics.ChangeView;
import io.pipewright.metrics.ViewChanges;
import io.pipewright.metrics.ViewFunnel;
import io.pipewright.metrics.ViewStageTimes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a period did to the pipeline, made only of deals that the user may browse. */
@Named
@LicensedOnly
@Path("/pipeline")
@Produces(MediaType.APPLICATION_JSON)
public class PipelineResource {

    private static final int LONGEST_SHOWN = 40;

    private final ViewChanges viewChanges;
    private final ViewFunnel viewFunnel;
    private final ViewStageTimes viewStageTimes;
    private final PipelineTranslation translation;
    private final PipelineOptions options;
    private final RestErrors errors;

    @Inject
    public PipelineResource(
            ViewChanges viewChanges,
            ViewFunnel viewFunnel,
            ViewStageTimes viewStageTimes,
            PipelineTranslation translation,
            PipelineOptions options,
            RestErrors errors) {
        this.viewChanges = viewChanges;
        this.viewFunnel = viewFunnel;
        this.viewStageTimes = viewStageTimes;
        this.translation = translation;
        this.options = options;
        this.errors = errors;
    }

    @GET
    @Path("/changes")
    public Response changes(
            @QueryParam("scope") String scope,
            @QueryParam("owner") String owner,
            @QueryParam("currency") String currency,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("view") String view) {
        PipelineInput input = new PipelineInput(scope, owner, currency, from, to);
        return errors.answer(
                actor -> translation.json(actor, viewChanges.of(actor, input.request(actor), ChangeView.parse(view))));
    }

    @GET
    @Path("/changes/deals")
    public Response changedDeals(
            @QueryParam("scope") String scope,
            @QueryParam("owner") String owner,
            @QueryParam("currency") String currency,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("view") String view,
            @QueryParam("bar") String bar) {
        PipelineInput input = new PipelineInput(scope, owner, currency, from, to);
        return errors.answer(actor -> translation.json(
                actor, viewChanges.deals(actor, input.request(actor), ChangeView.parse(view), bar(bar))));
    }

    private static ChangeFigure bar(String code) {
        String given = Text.asSeen(code);
        return ChangeFigure.barOfCode(given)
                .orElseThrow(() -> new InvalidValue(
                        "bar", Reason.of("pipewright.metrics.bar.unknown", Text.shortened(given, LONGEST_SHOWN))));
    }

    @GET
    @Path("/funnel")
    public Response funnel(
            @QueryParam("scope") String scope,
            @QueryParam("owner") String owner,
            @QueryParam("currency") String currency,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        PipelineInput input = new PipelineInput(scope, owner, currency, from, to);
        return errors.answer(actor -> translation.json(actor, viewFunnel.of(actor, input.request(actor))));
    }

    @GET
    @Path("/stages")
    public Response stages(
            @QueryParam("scope") String scope,
            @QueryParam("owner") String owner,
            @QueryParam("currency") String currency,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        PipelineInput input = new PipelineInput(scope, owner, currency, from, to);
        return errors.answer(actor -> translation.json(actor, viewStageTimes.of(actor, input.request(actor))));
    }

    @GET
    @Path("/options")
    public Response options() {
        return errors.answer(options::of);
    }
}
