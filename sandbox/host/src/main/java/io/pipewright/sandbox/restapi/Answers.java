package io.pipewright.sandbox.restapi;

import com.atlassian.jira.bc.ServiceResult;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Responses in Jira's shapes. */
final class Answers {

    private static final String JSON = "application/json;charset=UTF-8";

    private Answers() {}

    static Response ok(Object body) {
        return Response.ok(body, JSON).build();
    }

    static Response created(Object body) {
        return Response.status(201).type(JSON).entity(body).build();
    }

    /** Jira labels its empty answers as HTML. */
    static Response empty() {
        return Response.status(204).type("text/html;charset=UTF-8").build();
    }

    static WebApplicationException refused(int status, String... messages) {
        ErrorCollection errors = new SimpleErrorCollection();
        List.of(messages).forEach(errors::addErrorMessage);
        return refused(status, errors);
    }

    static WebApplicationException refusedField(String field, String message) {
        ErrorCollection errors = new SimpleErrorCollection();
        errors.addError(field, message);
        return refused(400, errors);
    }

    static WebApplicationException refused(int status, ErrorCollection errors) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("errorMessages", List.copyOf(errors.getErrorMessages()));
        Map<String, String> byField = new LinkedHashMap<>();
        errors.getErrors().forEach((field, message) -> byField.put(field.equals("pid") ? "project" : field, message));
        body.put("errors", byField);
        return new WebApplicationException(
                Response.status(status).type(JSON).entity(body).build());
    }

    /** An object whose members keep their order; a member may be null. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** Refuses with what the result says is wrong. */
    static void requireValid(ServiceResult result) {
        if (!result.isValid()) {
            throw refused(400, result.getErrorCollection());
        }
    }
}
