package io.pipewright.jira.exit;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.pipewright.exit.condition.Condition;
import io.pipewright.exit.condition.Conditions;
import io.pipewright.exit.condition.CriterionKind;
import io.pipewright.exit.criteria.CriterionDraft;
import io.pipewright.exit.criteria.CriterionText;
import io.pipewright.exit.criteria.EditCriteria;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.exit.criteria.ViewPipelines;
import io.pipewright.jira.exit.CriteriaJson.CriterionRequest;
import io.pipewright.jira.exit.CriteriaJson.OrderRequest;
import io.pipewright.jira.exit.CriteriaJson.PipelineJson;
import io.pipewright.jira.exit.CriteriaJson.ProjectJson;
import io.pipewright.jira.exit.CriteriaJson.StageRequest;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.Inputs;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.InvalidValues;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.stage.EditStage;
import io.pipewright.stage.StageSettings;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Exit criteria and stage settings of a pipeline; every change is answered with the pipeline as it is then. */
@Named
@LicensedOnly
@Path("/pipelines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CriteriaResource {

    private final EditStage editStage;
    private final EditCriteria editCriteria;
    private final ViewPipelines pipelines;
    private final CriteriaPage page;
    private final Messages messages;
    private final RestErrors errors;

    @Inject
    CriteriaResource(
            EditStage editStage,
            EditCriteria editCriteria,
            ViewPipelines pipelines,
            CriteriaPage page,
            Messages messages,
            RestErrors errors) {
        this.editStage = editStage;
        this.editCriteria = editCriteria;
        this.pipelines = pipelines;
        this.page = page;
        this.messages = messages;
        this.errors = errors;
    }

    /** The projects with a pipeline that the current user administers. */
    @GET
    public Response administered() {
        return errors.answer(actor -> pipelines.administered(actor).stream()
                .map(page::project)
                .sorted(Comparator.comparing(ProjectJson::name))
                .toList());
    }

    @GET
    @Path("/{projectId}")
    public Response pipeline(@PathParam("projectId") long projectId) {
        return errors.answer(actor -> page(actor, projectId));
    }

    /** What a field can be compared with: its choices, or the users whose name begins with the text. */
    @GET
    @Path("/{projectId}/fields/{fieldId}/choices")
    public Response choices(
            @PathParam("projectId") long projectId,
            @PathParam("fieldId") String fieldId,
            @QueryParam("query") String query) {
        return errors.answer(actor -> page.choices(actor, pipelines.of(actor, projectId), fieldId, Inputs.text(query)));
    }

    /** @param confirmed whether the criterion is wanted even beside one that asks for the same; 428 with a question otherwise */
    @POST
    @Path("/{projectId}/criteria")
    public Response add(
            @PathParam("projectId") long projectId,
            @QueryParam("confirmed") boolean confirmed,
            CriterionRequest typed) {
        return errors.answer(actor -> {
            requireBody(typed);
            if (confirmed) {
                editCriteria.add(actor, projectId, draft(actor, typed));
            } else {
                editCriteria.addUnlessThere(actor, projectId, draft(actor, typed));
            }
            return page(actor, projectId);
        });
    }

    private CriterionDraft draft(Actor actor, CriterionRequest typed) {
        InvalidValues.check(
                List.of(() -> new CriterionText.Written(typed.title(), typed.help()), () -> condition(actor, typed)));
        return new CriterionDraft(
                Objects.requireNonNullElse(typed.stage(), ""),
                typed.required(),
                new CriterionText.Written(typed.title(), typed.help()),
                condition(actor, typed));
    }

    @PUT
    @Path("/{projectId}/criteria/{id}")
    public Response change(@PathParam("projectId") long projectId, @PathParam("id") long id, CriterionRequest typed) {
        return errors.answer(actor -> {
            requireBody(typed);
            editCriteria.change(
                    actor,
                    projectId,
                    id,
                    Inputs.present("revision", typed.revision()),
                    typed.required(),
                    text(actor, projectId, id, typed),
                    condition(actor, typed));
            return page(actor, projectId);
        });
    }

    @DELETE
    @Path("/{projectId}/criteria/{id}")
    public Response retire(
            @PathParam("projectId") long projectId, @PathParam("id") long id, @QueryParam("revision") String revision) {
        return errors.answer(actor -> {
            editCriteria.retire(actor, projectId, id, Inputs.id(Inputs.present("revision", revision)));
            return page(actor, projectId);
        });
    }

    @PUT
    @Path("/{projectId}/stages/{stageKey}/order")
    public Response reorder(
            @PathParam("projectId") long projectId, @PathParam("stageKey") String stageKey, OrderRequest typed) {
        return errors.answer(actor -> {
            requireBody(typed);
            editCriteria.reorder(
                    actor,
                    projectId,
                    stageKey,
                    Inputs.present("revision", typed.revision()),
                    Objects.requireNonNullElse(typed.ids(), List.of()));
            return page(actor, projectId);
        });
    }

    @PUT
    @Path("/{projectId}/stages/{stageKey}")
    public Response changeStage(
            @PathParam("projectId") long projectId, @PathParam("stageKey") String stageKey, StageRequest typed) {
        return errors.answer(actor -> {
            requireBody(typed);
            StageSettings settings = StageSettings.parse(
                    typed.probability(), typed.category(), typed.rotDays(), typed.guidance(), actor.locale());
            editStage.change(actor, projectId, stageKey, Inputs.present("revision", typed.revision()), settings);
            return page(actor, projectId);
        });
    }

    private static void requireBody(Object typed) {
        if (typed == null) {
            throw new InvalidValue("body", Reason.of("pipewright.common.body-missing"));
        }
    }

    private PipelineJson page(Actor actor, long projectId) {
        return page.page(actor, pipelines.of(actor, projectId));
    }

    private static Condition condition(Actor actor, CriterionRequest typed) {
        CriterionKind kind = CriterionKind.ofCode(Objects.requireNonNullElse(typed.kind(), ""))
                .orElseThrow(() -> new InvalidValue("kind", Reason.of("pipewright.exit.edit.choose")));
        return Conditions.typed(kind, Objects.requireNonNullElse(typed.parameters(), Map.of()), actor.locale());
    }

    /** Delivered words that come back as they were shown stay delivered, so that they go on being translated for everybody. */
    private CriterionText text(Actor actor, long projectId, long id, CriterionRequest typed) {
        return editCriteria
                .ofProject(actor, projectId)
                .find(id)
                .filter(criterion -> isAsShown(criterion, typed, messages.to(actor)))
                .map(ExitCriterion::text)
                .orElseGet(() -> new CriterionText.Written(typed.title(), typed.help()));
    }

    private static boolean isAsShown(ExitCriterion criterion, CriterionRequest typed, Sentences reader) {
        return reader.said(criterion.text().title()).equals(Text.stripped(typed.title()))
                && reader.said(criterion.text().help()).equals(Text.stripped(typed.help()));
    }
}
