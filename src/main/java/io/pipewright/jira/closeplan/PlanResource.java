package io.pipewright.jira.closeplan;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.pipewright.closeplan.AgreeOnPlan;
import io.pipewright.closeplan.Agreement;
import io.pipewright.closeplan.Channel;
import io.pipewright.closeplan.EditClosePlan;
import io.pipewright.closeplan.Edited;
import io.pipewright.closeplan.Owner;
import io.pipewright.closeplan.PlanFrame;
import io.pipewright.closeplan.PlanOverview;
import io.pipewright.closeplan.PlanTemplate;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.TaskContent;
import io.pipewright.closeplan.TaskId;
import io.pipewright.closeplan.UndoPlanEdit;
import io.pipewright.jira.closeplan.PlanJson.AgreementRequest;
import io.pipewright.jira.closeplan.PlanJson.FrameRequest;
import io.pipewright.jira.closeplan.PlanJson.MistakeRequest;
import io.pipewright.jira.closeplan.PlanJson.RevisionJson;
import io.pipewright.jira.closeplan.PlanJson.TaskRequest;
import io.pipewright.jira.closeplan.PlanJson.TemplateRequest;
import io.pipewright.jira.closeplan.PlanJson.UndoRequest;
import io.pipewright.jira.rest.Inputs;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Days;
import io.pipewright.kernel.Text;
import io.pipewright.stage.DealFinder;
import io.pipewright.stage.DealForUser;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The close plan of a deal. Every change answers with the fresh plan and its warnings. */
@Named
@Path("/deals/{key}/plan")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public class PlanResource {

    private final EditClosePlan plans;
    private final AgreeOnPlan agreements;
    private final UndoPlanEdit edits;
    private final DealFinder deals;
    private final PlanTranslation translation;
    private final People people;
    private final Colleagues colleagues;
    private final RestErrors errors;

    @Inject
    public PlanResource(
            EditClosePlan plans,
            AgreeOnPlan agreements,
            UndoPlanEdit edits,
            DealFinder deals,
            PlanTranslation translation,
            People people,
            Colleagues colleagues,
            RestErrors errors) {
        this.plans = plans;
        this.agreements = agreements;
        this.edits = edits;
        this.deals = deals;
        this.translation = translation;
        this.people = people;
        this.colleagues = colleagues;
        this.errors = errors;
    }

    @GET
    public Response plan(@PathParam("key") String key) {
        return errors.answer(actor -> translation.json(actor, plans.view(actor, deals.find(actor, key))));
    }

    @POST
    @Path("/tasks")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("key") String key, TaskRequest body) {
        return edited(key, (actor, deal) -> plans.addTask(actor, deal, content(Inputs.body(body))));
    }

    @PUT
    @Path("/tasks/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("key") String key, @PathParam("id") String id, TaskRequest body) {
        return edited(
                key,
                (actor, deal) -> plans.changeTask(
                        actor, deal, task(id), revision(Inputs.body(body).revision()), content(body)));
    }

    @POST
    @Path("/tasks/{id}/tick")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response tick(@PathParam("key") String key, @PathParam("id") String id, RevisionJson body) {
        return edited(key, (actor, deal) -> plans.tick(actor, deal, task(id), revision(body)));
    }

    @POST
    @Path("/tasks/{id}/untick")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response untick(@PathParam("key") String key, @PathParam("id") String id, RevisionJson body) {
        return edited(key, (actor, deal) -> plans.untick(actor, deal, task(id), revision(body)));
    }

    @DELETE
    @Path("/tasks/{id}")
    public Response delete(
            @PathParam("key") String key, @PathParam("id") String id, @QueryParam("revision") String revision) {
        return edited(
                key,
                (actor, deal) ->
                        plans.deleteTask(actor, deal, task(id), Inputs.id(Inputs.present("revision", revision))));
    }

    @POST
    @Path("/template")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response template(@PathParam("key") String key, TemplateRequest body) {
        return errors.answer(actor -> translation.json(
                actor,
                plans.applyTemplate(
                        actor,
                        deals.find(actor, key),
                        revision(Inputs.body(body).revision()),
                        chosen(body.steps()),
                        translation.titles(actor))));
    }

    private static PlanTemplate chosen(List<String> steps) {
        PlanTemplate all = PlanTemplate.standard();
        return steps == null ? all : all.only(Set.copyOf(Inputs.all("steps", steps)));
    }

    @PUT
    @Path("/frame")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response frame(@PathParam("key") String key, FrameRequest body) {
        return seen(
                key,
                (actor, deal) ->
                        plans.setFrame(actor, deal, revision(Inputs.body(body).revision()), frame(body)));
    }

    private static PlanFrame frame(FrameRequest body) {
        return PlanFrame.of(
                Inputs.text(body.company()),
                Inputs.text(body.goal()),
                Days.parseOptional("projectStart", body.projectStart()));
    }

    @POST
    @Path("/agreements")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response agreement(@PathParam("key") String key, AgreementRequest body) {
        return seen(
                key,
                (actor, deal) -> agreements.record(
                        actor,
                        deal,
                        revision(Inputs.body(body).revision()),
                        Agreement.Kind.parse(body.kind()),
                        body.customer(),
                        Days.parse("date", body.date()),
                        Channel.parse(body.channel())));
    }

    @POST
    @Path("/agreements/{id}/mistake")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response mistake(@PathParam("key") String key, @PathParam("id") String id, MistakeRequest body) {
        return seen(
                key,
                (actor, deal) -> agreements.markMistaken(
                        actor, deal, Inputs.id(id), Inputs.body(body).reason()));
    }

    @POST
    @Path("/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response undo(@PathParam("key") String key, UndoRequest body) {
        return seen(
                key,
                (actor, deal) -> edits.undo(
                        actor, deal, Inputs.present("edit", Inputs.body(body).edit())));
    }

    @GET
    @Path("/owners")
    public Response owners(@PathParam("key") String key, @QueryParam("query") String query) {
        return errors.answer(actor -> colleagues.find(actor, deals.find(actor, key), Inputs.text(query)));
    }

    private Response edited(String key, BiFunction<Actor, DealForUser, Edited> change) {
        return errors.answer(actor -> translation.json(actor, change.apply(actor, deals.find(actor, key))));
    }

    private Response seen(String key, BiFunction<Actor, DealForUser, PlanOverview> change) {
        return errors.answer(actor -> translation.json(actor, change.apply(actor, deals.find(actor, key))));
    }

    private TaskContent content(TaskRequest input) {
        Side side = Side.parse(Inputs.text(input.side()));
        return new TaskContent(
                        input.title(),
                        side,
                        Days.parse("targetDate", input.targetDate()),
                        owner(side, input.owner()),
                        input.note(),
                        Boolean.TRUE.equals(input.afterContract()))
                .waitingFor(PlanMovesResource.tasks("waitsFor", input.waitsFor()), workDays(input.workDays()));
    }

    private static int workDays(Integer typed) {
        return typed == null ? 1 : typed;
    }

    /** A task of both sides is seen to by a user if the text means one, else by a person at the customer. */
    private Optional<Owner> owner(Side side, String typed) {
        String text = Text.stripped(typed);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                side == Side.OURS || (side == Side.BOTH && people.isUser(text))
                        ? new Owner.Colleague(people.meantBy(text))
                        : new Owner.Contact(text));
    }

    private static TaskId task(String id) {
        return new TaskId(Inputs.id(id));
    }

    private static long revision(RevisionJson body) {
        return revision(Inputs.body(body).revision());
    }

    private static long revision(Long seen) {
        return Inputs.present("revision", seen);
    }
}
