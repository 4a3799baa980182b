package io.pipewright.jira.setup;

import com.atlassian.jira.project.ProjectManager;
import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import io.pipewright.jira.deal.JiraPipelineAccess;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.money.ReportingCurrency;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.Pipelines;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Set-up for Jira administrators. Importing a workflow from XML is for system administrators in Jira, because XML can name any
 * class; here the XML is the app's own and nothing that a user types gets into its structure, so that administering Jira is enough.
 */
@Named
@AdminOnly
@Path("/setup")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SetupResource {

    private static final int BAD_REQUEST = 400;

    private final SetupPipeline setUp;
    private final JiraPipelineAccess access;
    private final ProjectManager projects;
    private final Pipelines pipelines;
    private final TeamQueries queries;
    private final ReportingCurrency reporting;
    private final Messages messages;
    private final RestErrors errors;

    @Inject
    SetupResource(
            SetupPipeline setUp,
            JiraPipelineAccess access,
            ProjectManager projects,
            Pipelines pipelines,
            TeamQueries queries,
            ReportingCurrency reporting,
            Messages messages,
            RestErrors errors) {
        this.setUp = setUp;
        this.access = access;
        this.projects = projects;
        this.pipelines = pipelines;
        this.queries = queries;
        this.reporting = reporting;
        this.messages = messages;
        this.errors = errors;
    }

    /** What the page offers. */
    public record OffersJson(
            List<ProjectJson> projects,
            List<TemplateJson> templates,
            List<ChoiceJson> languages,
            List<ChoiceJson> currencies,
            String language,
            String reportingCurrency) {}

    /** {@code template} is the code of the project's pipeline, null without one. */
    public record ProjectJson(long id, String key, String name, String template) {}

    /** A template and its path of stages. */
    public record TemplateJson(String code, String name, String description, List<StageJson> stages) {}

    /** A stage of a template; {@code kind} for example {@code below-deal}. */
    public record StageJson(String key, String name, String kind, String description) {}

    /** Something to choose. */
    public record ChoiceJson(String code, String name) {}

    /** {@code refused} is a sentence, null when nothing stands against the run. */
    public record PreviewJson(List<PreviewLineJson> steps, String refused) {}

    /** {@code action} is create, reuse, change or refuse. */
    public record PreviewLineJson(String title, String action) {}

    /** {@code projectKey} is null as long as there is no project; the queries are those of a run that succeeded. */
    public record ReportJson(
            List<ReportLineJson> steps, boolean succeeded, String projectKey, List<QueryJson> queries) {}

    /** What a team looks for every day: a query of Jira, and the name that a saved filter of it gets. */
    public record QueryJson(String name, String jql) {}

    /** {@code outcome} is done, reused, failed or skipped; {@code message} says why a step failed, else null. */
    public record ReportLineJson(String title, String outcome, String message) {}

    @GET
    public Response offers() {
        return administered(this::offers);
    }

    @POST
    @Path("/preview")
    public Response preview(SetupRequest request) {
        return administered(actor -> json(messages.to(actor), setUp.preview(actor, given(request))));
    }

    @POST
    @Path("/run")
    public Response run(SetupRequest request) {
        return administered(actor -> json(messages.to(actor), setUp.run(actor, given(request))));
    }

    /** A call without a body asks for nothing, and is told so field by field. */
    private static SetupRequest given(SetupRequest request) {
        return request == null ? new SetupRequest(null, null, null, null, null, null) : request;
    }

    private Response administered(Function<Actor, ?> work) {
        try {
            return errors.answer(actor -> {
                requireAdministrator(actor);
                return work.apply(actor);
            });
        } catch (SetupErrors e) {
            return Response.status(BAD_REQUEST)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(new RestErrors.ErrorsJson(e.general(), e.byField()))
                    .build();
        }
    }

    private void requireAdministrator(Actor actor) {
        if (!access.administersJira(actor)) {
            throw new NotPermitted(Reason.of("pipewright.setup.not-permitted"));
        }
    }

    private OffersJson offers(Actor actor) {
        Sentences reader = messages.to(actor);
        Locale locale = actor.locale();
        return new OffersJson(
                projectsNow(),
                Stream.of(PipelineTemplate.values())
                        .map(template -> json(reader, template))
                        .toList(),
                Stream.of(SetupLanguage.values())
                        .map(language -> new ChoiceJson(language.code(), reader.text(language.nameKey())))
                        .toList(),
                OfferedCurrencies.toReportIn().stream()
                        .map(code ->
                                new ChoiceJson(code, Currency.getInstance(code).getDisplayName(locale)))
                        .toList(),
                SetupLanguage.ofCode(locale.getLanguage())
                        .orElse(SetupLanguage.ENGLISH)
                        .code(),
                currency(locale).getCurrencyCode());
    }

    /** The currency that figures are in now; before one is chosen, that of the administrator's country. */
    private Currency currency(Locale locale) {
        return reporting.chosen().or(() -> OfferedCurrencies.of(locale)).orElseGet(reporting::current);
    }

    private List<ProjectJson> projectsNow() {
        Map<Long, String> templates =
                pipelines.all().stream().collect(Collectors.toMap(Pipeline::projectId, Pipeline::template));
        return projects.getProjects().stream()
                .map(project -> new ProjectJson(
                        project.getId(), project.getKey(), project.getName(), templates.get(project.getId())))
                .sorted(Comparator.comparing(ProjectJson::name))
                .toList();
    }

    private static TemplateJson json(Sentences reader, PipelineTemplate template) {
        return new TemplateJson(
                template.code(),
                reader.text(template.nameKey()),
                reader.text(template.descriptionKey()),
                template.stages().stream()
                        .map(stage -> new StageJson(
                                stage.key(),
                                reader.text(stage.nameKey()),
                                EnumCode.of(stage.kind()),
                                reader.text(stage.descriptionKey())))
                        .toList());
    }

    private static PreviewJson json(Sentences reader, SetupPreview preview) {
        return new PreviewJson(
                preview.lines().stream()
                        .map(line -> new PreviewLineJson(
                                reader.text(line.title()), line.state().action()))
                        .toList(),
                preview.refused().map(reader::text).orElse(null));
    }

    private ReportJson json(Sentences reader, SetupReport report) {
        return new ReportJson(
                report.lines().stream()
                        .map(line -> new ReportLineJson(
                                reader.text(line.title()),
                                EnumCode.of(line.outcome()),
                                line.why().map(reader::text).orElse(null)))
                        .toList(),
                report.succeeded(),
                report.projectKey().orElse(null),
                report.succeeded()
                        ? queries.of(reader, report.projectKey().orElseThrow()).stream()
                                .map(query -> new QueryJson(query.name(), query.jql()))
                                .toList()
                        : List.of());
    }
}
