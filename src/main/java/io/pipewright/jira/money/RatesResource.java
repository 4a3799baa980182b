package io.pipewright.jira.money;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import io.pipewright.jira.deal.JiraPipelineAccess;
import io.pipewright.jira.money.RatesJson.RateJson;
import io.pipewright.jira.money.RatesJson.RateRequest;
import io.pipewright.jira.money.RatesJson.ReportingRequest;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.money.Currencies;
import io.pipewright.money.Rate;
import io.pipewright.money.RateTable;
import io.pipewright.money.RateTables;
import io.pipewright.money.ReportingCurrency;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Rates of exchange for Jira administrators: they are added and never changed. Every change answers with the fresh table. */
@Named
@AdminOnly
@Path("/rates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RatesResource {

    private final RateTables rates;
    private final ReportingCurrency reporting;
    private final JiraPipelineAccess access;
    private final RestErrors errors;

    @Inject
    public RatesResource(RateTables rates, ReportingCurrency reporting, JiraPipelineAccess access, RestErrors errors) {
        this.rates = rates;
        this.reporting = reporting;
        this.access = access;
        this.errors = errors;
    }

    @GET
    public Response all() {
        return administered(actor -> {});
    }

    @POST
    public Response add(RateRequest body) {
        return administered(actor -> {
            RateRequest input = body == null ? new RateRequest(null, null, null, null) : body;
            rates.add(Rate.parse(input.from(), input.to(), input.rate(), input.validFrom()), actor.stamp());
        });
    }

    @PUT
    @Path("/reporting")
    public Response report(ReportingRequest body) {
        return administered(
                actor -> reporting.choose(Currencies.parse("currency", body == null ? null : body.currency())));
    }

    private Response administered(Consumer<Actor> change) {
        return errors.answer(actor -> {
            if (!access.administersJira(actor)) {
                throw new NotPermitted(Reason.of("pipewright.money.rates.not-permitted"));
            }
            change.accept(actor);
            return json(rates.current());
        });
    }

    /** Of the same day, the rate entered last stands first, because that is the one in force. */
    private static RatesJson json(RateTable table) {
        List<Rate> latestFirst = new ArrayList<>(table.rates());
        Collections.reverse(latestFirst);
        latestFirst.sort(Comparator.comparing(Rate::validFrom).reversed());
        return new RatesJson(
                table.reporting().getCurrencyCode(),
                latestFirst.stream().map(RateJson::of).toList());
    }
}
