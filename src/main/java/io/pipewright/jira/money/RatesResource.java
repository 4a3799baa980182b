package io.pipewright.jira.money;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import io.pipewright.jira.money.RatesJson.RateRequest;
import io.pipewright.jira.money.RatesJson.ReportingRequest;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.money.Currencies;
import io.pipewright.money.EnterRates;
import io.pipewright.money.Rate;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Currency;

/** Rates of exchange for Jira administrators. Every change answers with the fresh table. */
@Named
@AdminOnly
@Path("/rates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RatesResource {

    private final EnterRates enterRates;
    private final RestErrors errors;

    @Inject
    public RatesResource(EnterRates enterRates, RestErrors errors) {
        this.enterRates = enterRates;
        this.errors = errors;
    }

    @GET
    public Response all() {
        return errors.answer(actor -> RatesJson.of(enterRates.view(actor)));
    }

    @POST
    public Response add(RateRequest body) {
        return errors.answer(actor -> RatesJson.of(enterRates.add(actor, rate(body))));
    }

    @PUT
    @Path("/reporting")
    public Response report(ReportingRequest body) {
        return errors.answer(actor -> RatesJson.of(enterRates.report(actor, currency(body))));
    }

    private static Rate rate(RateRequest body) {
        RateRequest input = body == null ? new RateRequest(null, null, null, null) : body;
        return Rate.parse(input.from(), input.to(), input.rate(), input.validFrom());
    }

    private static Currency currency(ReportingRequest body) {
        return Currencies.parse("currency", body == null ? null : body.currency());
    }
}
