package io.pipewright.sandbox.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Jira's shape of an error: messages, and messages by field. */
public record ErrorBody(List<String> errorMessages, Map<String, String> errors) {

    /** A JSON response with one message. */
    public static Response response(int status, String message) {
        return Response.status(status)
                .type("application/json;charset=UTF-8")
                .entity(new ErrorBody(List.of(message), Map.of()))
                .build();
    }
}
