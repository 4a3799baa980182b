package io.pipewright.jira.forecast;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.pipewright.forecast.RollUpForecast;
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

    private final RollUpForecast rollUpForecast;
    private final ForecastTranslation translation;
    private final ForecastOptions options;
    private final RestErrors errors;

    @Inject
    public ForecastResource(
            RollUpForecast rollUpForecast,
            ForecastTranslation translation,
            ForecastOptions options,
            RestErrors errors) {
        this.rollUpForecast = rollUpForecast;
        this.translation = translation;
        this.options = options;
        this.errors = errors;
    }

    @GET
    public Response forecast(
            @QueryParam("scope") String scope,
            @QueryParam("period") String period,
            @QueryParam("group") String group,
            @QueryParam("currency") String currency) {
        ForecastInput input = new ForecastInput(scope, period, group, currency);
        return errors.answer(actor -> translation.json(actor, rollUpForecast.of(actor, input.request(actor)), period));
    }

    @GET
    @Path("/options")
    public Response options() {
        return errors.answer(options::of);
    }
}
