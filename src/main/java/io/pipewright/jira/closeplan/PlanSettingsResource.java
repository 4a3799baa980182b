package io.pipewright.jira.closeplan;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.pipewright.closeplan.PlanSettings;
import io.pipewright.closeplan.ShapePlans;
import io.pipewright.jira.closeplan.PlanJson.HolidayJson;
import io.pipewright.jira.closeplan.PlanJson.SettingsJson;
import io.pipewright.jira.closeplan.PlanJson.SettingsRequest;
import io.pipewright.jira.rest.Inputs;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Days;
import io.pipewright.stage.DealFinder;
import io.pipewright.stage.DealForUser;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What holds for the close plans of all deals of the pipeline that a deal is in: our company's name and the holidays. */
@Named
@Path("/deals/{key}/plan/settings")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public class PlanSettingsResource {

    private final ShapePlans plans;
    private final DealFinder deals;
    private final RestErrors errors;

    @Inject
    public PlanSettingsResource(ShapePlans plans, DealFinder deals, RestErrors errors) {
        this.plans = plans;
        this.deals = deals;
        this.errors = errors;
    }

    @GET
    public Response settings(@PathParam("key") String key) {
        return errors.answer(actor -> {
            DealForUser deal = deals.find(actor, key);
            return json(actor, deal, plans.view(deal));
        });
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("key") String key, SettingsRequest body) {
        return errors.answer(actor -> {
            DealForUser deal = deals.find(actor, key);
            SettingsRequest typed = Inputs.body(body);
            PlanSettings seen = settings(typed.seenCompany(), typed.seenHolidays());
            PlanSettings next = settings(typed.company(), typed.holidays());
            return json(actor, deal, plans.change(actor, deal, seen, next));
        });
    }

    private SettingsJson json(Actor actor, DealForUser deal, PlanSettings settings) {
        return new SettingsJson(
                settings.company(),
                settings.holidays().entrySet().stream()
                        .map(holiday -> new HolidayJson(holiday.getKey().toString(), holiday.getValue()))
                        .toList(),
                plans.mayChange(actor, deal));
    }

    private static PlanSettings settings(@Nullable String company, @Nullable List<HolidayJson> typed) {
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        List<HolidayJson> all = typed == null ? List.of() : Inputs.all("holidays", typed);
        all.forEach(holiday -> holidays.put(Days.parse("holidays", holiday.day()), Inputs.text(holiday.name())));
        return new PlanSettings(Inputs.text(company), holidays);
    }
}
