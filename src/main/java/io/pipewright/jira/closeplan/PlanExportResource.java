package io.pipewright.jira.closeplan;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import io.pipewright.closeplan.EditClosePlan;
import io.pipewright.closeplan.PlanOverview;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.export.ExportedPlan;
import io.pipewright.closeplan.export.PlanCalendar;
import io.pipewright.closeplan.export.PlanCsv;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.rest.Inputs;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.kernel.Actor;
import io.pipewright.stage.DealFinder;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;

/** The close plan of a deal as files to take along. */
@Named
@Path("/deals/{key}")
@LicensedOnly
public class PlanExportResource {

    private final EditClosePlan plans;
    private final DealFinder deals;
    private final People people;
    private final ApplicationProperties application;
    private final Messages messages;
    private final RestErrors errors;

    @Inject
    public PlanExportResource(
            EditClosePlan plans,
            DealFinder deals,
            People people,
            ApplicationProperties application,
            Messages messages,
            RestErrors errors) {
        this.plans = plans;
        this.deals = deals;
        this.people = people;
        this.application = application;
        this.messages = messages;
        this.errors = errors;
    }

    @GET
    @Path("/plan.csv")
    public Response csv(@PathParam("key") String key) {
        return file(
                key,
                "csv",
                "text/csv;charset=UTF-8",
                (reader, overview) -> PlanCsv.of(new ExportedPlan(overview, reader.today()), labels(reader, overview)));
    }

    /** The plan as a calendar, whole or with what one side has a part in: {@code side} is {@code ours} or {@code customers}. */
    @GET
    @Path("/plan.ics")
    public Response calendar(@PathParam("key") String key, @QueryParam("side") String side) {
        return file(
                key,
                "ics",
                "text/calendar;charset=UTF-8",
                (reader, overview) -> calendar(reader, overview, Inputs.text(side)));
    }

    private String calendar(Actor reader, PlanOverview overview, String side) {
        Optional<Side> which = side.isEmpty() ? Optional.empty() : Optional.of(Side.parse(side));
        return PlanCalendar.of(
                new ExportedPlan(overview, reader.today(), which), domain(), reader.now(), labels(reader, overview));
    }

    private PlanLabels labels(Actor reader, PlanOverview overview) {
        return new PlanLabels(messages.to(reader), people, reader.zone(), overview);
    }

    private Response file(String key, String suffix, String type, BiFunction<Actor, PlanOverview, String> content) {
        return errors.respond(actor -> {
            PlanOverview overview = plans.view(actor, deals.find(actor, key));
            byte[] bytes = content.apply(actor, overview).getBytes(StandardCharsets.UTF_8);
            return Response.ok(bytes, type)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            new FileName(overview.deal().key(), overview.deal().summary(), suffix).asAttachment())
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        });
    }

    private String domain() {
        URI base = URI.create(application.getBaseUrl(UrlMode.CANONICAL));
        return Optional.ofNullable(base.getHost()).orElse("jira");
    }
}
