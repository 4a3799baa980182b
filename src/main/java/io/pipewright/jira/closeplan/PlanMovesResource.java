package io.pipewright.jira.closeplan;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.pipewright.closeplan.Move;
import io.pipewright.closeplan.ReschedulePlan;
import io.pipewright.closeplan.TaskId;
import io.pipewright.jira.closeplan.PlanJson.MoveRequest;
import io.pipewright.jira.rest.Inputs;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.kernel.Days;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.DealFinder;
import io.pipewright.stage.DealForUser;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dates of a close plan that move at once: what a move would do, and the move itself. */
@Named
@Path("/deals/{key}/plan/moves")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public class PlanMovesResource {

    private final ReschedulePlan plans;
    private final DealFinder deals;
    private final PlanTranslation translation;
    private final RestErrors errors;

    @Inject
    public PlanMovesResource(ReschedulePlan plans, DealFinder deals, PlanTranslation translation, RestErrors errors) {
        this.plans = plans;
        this.deals = deals;
        this.translation = translation;
        this.errors = errors;
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response preview(@PathParam("key") String key, MoveRequest body) {
        return errors.answer(actor -> {
            DealForUser deal = plans.editable(deals.find(actor, key));
            return translation.json(
                    actor, plans.preview(actor, deal, revision(body), move(body), tasks("tasks", body.tasks())));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response move(@PathParam("key") String key, MoveRequest body) {
        return errors.answer(actor -> {
            DealForUser deal = plans.editable(deals.find(actor, key));
            return translation.json(
                    actor, plans.apply(actor, deal, revision(body), move(body), tasks("tasks", body.tasks())));
        });
    }

    private static long revision(MoveRequest body) {
        return Inputs.present("revision", Inputs.body(body).revision());
    }

    private static Move move(MoveRequest body) {
        return switch (Inputs.text(body.kind())) {
            case "shift" -> new Move.Shift(Inputs.present("days", body.days()));
            case "fit" -> new Move.Fit(Days.parse("date", body.date()));
            case "slip" ->
                new Move.Slip(new TaskId(Inputs.present("task", body.task())), Days.parse("date", body.date()));
            default -> throw new InvalidValue("kind", Reason.of("pipewright.closeplan.move.kind"));
        };
    }

    static Set<TaskId> tasks(String field, @Nullable List<Long> ids) {
        return ids == null
                ? Set.of()
                : Inputs.all(field, ids).stream().map(TaskId::new).collect(Collectors.toSet());
    }
}
