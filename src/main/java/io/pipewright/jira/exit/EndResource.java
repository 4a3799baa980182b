package io.pipewright.jira.exit;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.pipewright.exit.ViewEnd;
import io.pipewright.jira.deal.JiraTransitions;
import io.pipewright.jira.deal.JiraTransitions.Objections;
import io.pipewright.jira.exit.EndJson.EndRequest;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.field.TypedDays;
import io.pipewright.jira.rest.Inputs;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.jira.rest.RestErrors.ErrorsJson;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Days;
import io.pipewright.stage.DealFinder;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.StageTransition;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a deal is won, lost or parked, and how that is taken back. */
@Named
@Path("/deals/{key}/end")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public class EndResource {

    private static final String ORDER_DATE = "orderDate";
    private static final String REVISIT_DATE = "revisitDate";

    /** What the fields of the deal are called in requests and answers. */
    private static final Map<String, String> NAMES = Map.of(
            JiraDealFields.ORDER_DATE, ORDER_DATE,
            JiraDealFields.WIN_REASON, "winReason",
            JiraDealFields.LOSS_REASON, "lossReason",
            JiraDealFields.LOSS_NOTE, "lossNote",
            JiraDealFields.REVISIT_DATE, REVISIT_DATE,
            JiraDealFields.UNDO_REASON, "undoReason");

    private final ViewEnd viewEnd;
    private final DealFinder deals;
    private final JiraTransitions transitions;
    private final TypedDays typedDays;
    private final EndTranslation translation;
    private final RestErrors errors;

    @Inject
    public EndResource(
            ViewEnd viewEnd,
            DealFinder deals,
            JiraTransitions transitions,
            TypedDays typedDays,
            EndTranslation translation,
            RestErrors errors) {
        this.viewEnd = viewEnd;
        this.deals = deals;
        this.transitions = transitions;
        this.typedDays = typedDays;
        this.translation = translation;
        this.errors = errors;
    }

    @GET
    public Response end(@PathParam("key") String key) {
        return errors.answer(actor -> translation.json(actor, viewEnd.of(actor, deals.find(actor, key))));
    }

    /** Makes a transition by its key and answers with what can be done now; 400 with all that its validators say against it. */
    @POST
    @Path("/{way}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(@PathParam("key") String key, @PathParam("way") String way, EndRequest body) {
        return errors.respond(actor -> {
            DealForUser deal = deals.find(actor, key);
            StageTransition transition = viewEnd.way(actor, deal, way);
            Objections objections = transitions.make(actor, deal, transition, texts(actor, deal, Inputs.body(body)));
            return objections.none() ? now(actor, key) : refused(objections);
        });
    }

    private Response now(Actor actor, String key) {
        return Response.ok(
                        translation.json(actor, viewEnd.of(actor, deals.find(actor, key))),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static Response refused(Objections objections) {
        Map<String, String> byField = new HashMap<>();
        objections.byField().forEach((field, text) -> byField.put(NAMES.getOrDefault(field, field), text));
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new ErrorsJson(objections.general(), byField))
                .build();
    }

    /** Only what the request brings along: what it does not name stays as it is. */
    private Map<String, String> texts(Actor actor, DealForUser deal, EndRequest input) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, JiraDealFields.AMOUNT, translation.plainAmount(actor, deal, input.amount()));
        put(texts, JiraDealFields.ORDER_DATE, day(ORDER_DATE, input.orderDate()));
        put(texts, JiraDealFields.WIN_REASON, input.winReason());
        put(texts, JiraDealFields.LOSS_REASON, input.lossReason());
        put(texts, JiraDealFields.COMPETITOR, input.competitor());
        put(texts, JiraDealFields.LOSS_NOTE, input.lossNote());
        put(texts, JiraDealFields.REVISIT_DATE, day(REVISIT_DATE, input.revisitDate()));
        put(texts, JiraDealFields.UNDO_REASON, input.undoReason());
        return texts;
    }

    private static void put(Map<String, String> texts, String field, String text) {
        if (text != null) {
            texts.put(field, text);
        }
    }

    private String day(String field, String text) {
        return text == null
                ? null
                : Days.parseOptional(field, text).map(typedDays::text).orElse("");
    }
}
