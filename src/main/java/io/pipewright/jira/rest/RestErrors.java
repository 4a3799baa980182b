package io.pipewright.jira.rest;

import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Busy;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.InvalidValues;
import io.pipewright.kernel.NotFound;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.NotReady;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Unconfirmed;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers requests, and turns what features throw into status codes and sentences in the user's language. */
@Named
public class RestErrors {

    private static final int BAD_REQUEST = 400;
    /** Precondition Required: the same request with {@code confirmed} is carried out. */
    private static final int UNCONFIRMED = 428;

    /** Errors in the shape that Jira's own REST uses; a message of {@code errors} belongs to the field it stands under. */
    public record ErrorsJson(List<String> errorMessages, Map<String, String> errors) {}

    private final Messages messages;
    private final CurrentActor current;

    @Inject
    public RestErrors(Messages messages, CurrentActor current) {
        this.messages = messages;
        this.current = current;
    }

    /** 200 with what the work gives to the current user, or the error it ends in: 400, 403, 404, 409, 428 or 503. */
    public Response answer(Function<Actor, ?> work) {
        return respond(actor ->
                Response.ok(work.apply(actor), MediaType.APPLICATION_JSON_TYPE).build());
    }

    /** The work's own response to the current user, or the error it ends in. */
    public Response respond(Function<Actor, Response> work) {
        Actor actor = current.get();
        try {
            return work.apply(actor);
        } catch (InvalidValue e) {
            return error(
                    BAD_REQUEST, List.of(), Map.of(e.field(), messages.to(actor).text(e.reason())));
        } catch (InvalidValues e) {
            Map<String, String> byField = new LinkedHashMap<>();
            e.refused()
                    .forEach(one -> byField.merge(
                            one.field(), messages.to(actor).text(one.reason()), (said, more) -> said + " " + more));
            return error(BAD_REQUEST, List.of(), byField);
        } catch (Unconfirmed e) {
            return error(UNCONFIRMED, messages.to(actor).texts(e.questions()), Map.of());
        } catch (NotPermitted e) {
            return general(Response.Status.FORBIDDEN, actor, e.reason());
        } catch (Conflict e) {
            return general(Response.Status.CONFLICT, actor, e.reason());
        } catch (NotFound e) {
            return general(Response.Status.NOT_FOUND, actor, e.reason());
        } catch (Busy e) {
            return general(Response.Status.SERVICE_UNAVAILABLE, actor, e.reason());
        } catch (NotReady e) {
            return general(Response.Status.SERVICE_UNAVAILABLE, actor, e.reason());
        }
    }

    private Response general(Response.Status status, Actor actor, Reason reason) {
        return error(status.getStatusCode(), List.of(messages.to(actor).text(reason)), Map.of());
    }

    private static Response error(int status, List<String> general, Map<String, String> byField) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new ErrorsJson(general, byField))
                .build();
    }
}
