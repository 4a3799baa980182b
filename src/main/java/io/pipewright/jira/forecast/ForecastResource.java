package io.pipewright.jira.forecast;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.pipewright.forecast.ViewForecast;
import io.pipewright.jira.rest.RestErrors;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The forecast of a period, made only of deals that the user may browse. */
@Named
@LicensedOnly
@Path("/forecast")
@Produces(MediaType.APPLICATION_JSON)
public class ForecastResource {

    private final ViewForecast viewForecast;
    private final ForecastTranslation translation;
    private final ForecastOptions options;
    private final RestErrors errors;

    @Inject
    public ForecastResource(
            ViewForecast viewForecast, ForecastTranslation translation, ForecastOptions options, RestErrors errors) {
        this.viewForecast = viewForecast;
        this.translation = translation;
        this.options = options;
        this.errors = errors;
    }

    @GET
    public Response forecast(
            @QueryParam("scope") String scope,
            @QueryParam("period") String period,
            @QueryParam("group") String group,
            @QueryParam("currency") String currency,
            @QueryParam("owner") String owner,
            @QueryParam("at") String at) {
        ForecastInput input = new ForecastInput(scope, period, group, currency, owner, at);
        return errors.answer(actor -> translation.json(actor, viewForecast.of(actor, input.request(actor)), period));
    }

    @GET
    @Path("/options")
    public Response options() {
        return errors.answer(options::of);
    }
}
