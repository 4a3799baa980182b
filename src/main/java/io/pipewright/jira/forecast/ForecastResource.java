package io.pipewright.jira.forecast;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.pipewright.forecast.RollUpForecast;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.kernel.Today;
import io.pipewright.money.RateTables;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The forecast of a period, made only of deals that the current user may browse. */
@Named
@LicensedOnly
@Path("/forecast")
@Produces(MediaType.APPLICATION_JSON)
public class ForecastResource {

    private final RollUpForecast rollUpForecast;
    private final RateTables rates;
    private final Today today;
    private final ForecastTranslation translation;
    private final ForecastOptions options;
    private final RestErrors errors;

    @Inject
    public ForecastResource(
            RollUpForecast rollUpForecast,
            RateTables rates,
            Today today,
            ForecastTranslation translation,
            ForecastOptions options,
            RestErrors errors) {
        this.rollUpForecast = rollUpForecast;
        this.rates = rates;
        this.today = today;
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
        return errors.answer(() ->
                translation.json(rollUpForecast.of(input.request(rates.current().reporting(), today)), period));
    }

    @GET
    @Path("/options")
    public Response options() {
        return errors.answer(options::now);
    }
}
