package io.pipewright.jira.closeplan;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import io.pipewright.closeplan.EditClosePlan;
import io.pipewright.closeplan.PlanOverview;
import io.pipewright.closeplan.export.PlanCalendar;
import io.pipewright.closeplan.export.PlanCsv;
import io.pipewright.deal.Deal;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Today;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** The close plan of a deal as files to take along. */
@Named
@Path("/deals/{key}")
@LicensedOnly
public class PlanExportResource {

    private final EditClosePlan plans;
    private final PlanLabels labels;
    private final Today today;
    private final ApplicationProperties application;
    private final Messages messages;
    private final RestErrors errors;

    @Inject
    public PlanExportResource(
            EditClosePlan plans,
            PlanLabels labels,
            Today today,
            ApplicationProperties application,
            Messages messages,
            RestErrors errors) {
        this.plans = plans;
        this.labels = labels;
        this.today = today;
        this.application = application;
        this.messages = messages;
        this.errors = errors;
    }

    @GET
    @Path("/plan.csv")
    public Response csv(@PathParam("key") String key) {
        return file(
                key, "csv", "text/csv;charset=UTF-8", overview -> PlanCsv.of(overview.plan(), today.date(), labels));
    }

    @GET
    @Path("/plan.ics")
    public Response calendar(@PathParam("key") String key) {
        return file(key, "ics", "text/calendar;charset=UTF-8", this::calendar);
    }

    private String calendar(PlanOverview overview) {
        Deal deal = overview.deal();
        String name = messages.text(Reason.of("pipewright.closeplan.calendar.name", deal.key(), deal.summary()));
        return PlanCalendar.of(overview.plan(), name, domain(), today.date(), today.instant(), labels);
    }

    private Response file(String key, String suffix, String type, Function<PlanOverview, String> content) {
        return errors.respond(() -> {
            PlanOverview overview = plans.view(key);
            byte[] bytes = content.apply(overview).getBytes(StandardCharsets.UTF_8);
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
