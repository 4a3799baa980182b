package io.pipewright.sandbox.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever else goes wrong: a status that was meant, or 500 without the inside of the server. */
@Priority(6000)
public final class Uncaught implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(Uncaught.class);

    @Override
    public Response toResponse(Throwable exception) {
        if (exception instanceof WebApplicationException meant) {
            return withBody(meant);
        }
        LOG.error("A REST request failed", exception);
        return ErrorBody.response(500, "Internal server error");
    }

    private static Response withBody(WebApplicationException meant) {
        Response response = meant.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        return Response.fromResponse(response)
                .type("application/json;charset=UTF-8")
                .entity(ErrorBody.response(response.getStatus(), meant.getMessage())
                        .getEntity())
                .build();
    }
}
