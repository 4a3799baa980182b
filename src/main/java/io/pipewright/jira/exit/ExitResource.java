package io.pipewright.jira.exit;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.pipewright.exit.AnswerCriterion;
import io.pipewright.exit.CheckExit;
import io.pipewright.exit.SeenAnswer;
import io.pipewright.exit.ViewStage;
import io.pipewright.exit.WaiveCriterion;
import io.pipewright.exit.condition.AnswerValue;
import io.pipewright.exit.condition.Evidence;
import io.pipewright.exit.condition.EvidencePart;
import io.pipewright.jira.exit.ExitJson.AnswerRequest;
import io.pipewright.jira.exit.ExitJson.WaiverRequest;
import io.pipewright.jira.rest.Inputs;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Days;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.stage.DealFinder;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.ResetToStageDefault;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;

/** Exit criteria of a deal: how they stand, answers and waivers. Every change answers with the fresh state. */
@Named
@Path("/deals/{key}")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public class ExitResource {

    private static final int LONGEST_SHOWN = 40;

    private final ViewStage viewStage;
    private final CheckExit checkExit;
    private final AnswerCriterion answerCriterion;
    private final WaiveCriterion waiveCriterion;
    private final DealFinder deals;
    private final ExitTranslation translation;
    private final ResetToStageDefault resetToStageDefault;
    private final RestErrors errors;

    @Inject
    public ExitResource(
            ViewStage viewStage,
            CheckExit checkExit,
            AnswerCriterion answerCriterion,
            WaiveCriterion waiveCriterion,
            DealFinder deals,
            ExitTranslation translation,
            ResetToStageDefault resetToStageDefault,
            RestErrors errors) {
        this.viewStage = viewStage;
        this.checkExit = checkExit;
        this.answerCriterion = answerCriterion;
        this.waiveCriterion = waiveCriterion;
        this.deals = deals;
        this.translation = translation;
        this.resetToStageDefault = resetToStageDefault;
        this.errors = errors;
    }

    @GET
    @Path("/exit")
    public Response exit(@PathParam("key") String key) {
        return errors.answer(actor -> json(actor, deals.find(actor, key)));
    }

    @GET
    @Path("/exit/stages/{stageKey}")
    public Response stage(@PathParam("key") String key, @PathParam("stageKey") String stageKey) {
        return errors.answer(
                actor -> translation.json(actor, checkExit.record(actor, deals.find(actor, key), stageKey)));
    }

    @PUT
    @Path("/exit/answers/{criterionId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answer(
            @PathParam("key") String key, @PathParam("criterionId") String criterionId, AnswerRequest body) {
        return errors.answer(actor -> {
            DealForUser deal = deals.find(actor, key);
            AnswerRequest input = Inputs.body(body);
            answerCriterion.answer(
                    actor, deal, Inputs.id(criterionId), value(input.value()), evidence(input), seen(input.seen()));
            return json(actor, deal);
        });
    }

    @POST
    @Path("/exit/waivers")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response waive(@PathParam("key") String key, WaiverRequest body) {
        return errors.answer(actor -> {
            DealForUser deal = deals.find(actor, key);
            WaiverRequest input = Inputs.body(body);
            waiveCriterion.waive(actor, deal, Inputs.present("criterionId", input.criterionId()), input.reason());
            return json(actor, deal);
        });
    }

    @POST
    @Path("/probability/reset")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response resetProbability(@PathParam("key") String key) {
        return errors.answer(actor -> json(actor, resetToStageDefault.probability(actor, deals.find(actor, key))));
    }

    @POST
    @Path("/category/reset")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response resetCategory(@PathParam("key") String key) {
        return errors.answer(actor -> json(actor, resetToStageDefault.category(actor, deals.find(actor, key))));
    }

    private ExitJson json(Actor actor, DealForUser deal) {
        return translation.json(actor, viewStage.of(actor, deal));
    }

    private static AnswerValue value(String code) {
        return AnswerValue.ofCode(code)
                .orElseThrow(() -> new InvalidValue("value", Reason.of("pipewright.exit.edit.choose")));
    }

    private static SeenAnswer seen(String text) {
        if (text == null) {
            return SeenAnswer.NOT_SAID;
        }
        try {
            return text.equals("none") ? SeenAnswer.NONE : SeenAnswer.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw new InvalidValue("seen", Reason.of("pipewright.exit.answer.seen"));
        }
    }

    private static Evidence evidence(AnswerRequest input) {
        Map<EvidencePart, String> parts = new EnumMap<>(EvidencePart.class);
        if (input.parts() != null) {
            input.parts().forEach((code, text) -> parts.put(part(code), text));
        }
        return new Evidence(Days.parseOptional("when", input.when()), parts);
    }

    private static EvidencePart part(String code) {
        return EvidencePart.ofCode(code)
                .orElseThrow(() -> new InvalidValue(
                        Text.shortened(code, LONGEST_SHOWN), Reason.of("pipewright.exit.answer.unknown-evidence")));
    }
}
