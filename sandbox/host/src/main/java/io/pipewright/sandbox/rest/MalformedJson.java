package io.pipewright.sandbox.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JSON that cannot be read is the client's fault (400); an answer that cannot be written is the server's (500). */
@Priority(6000)
public final class MalformedJson implements ExceptionMapper<JsonProcessingException> {

    private static final Logger LOG = LoggerFactory.getLogger(MalformedJson.class);

    /** Which member does not fit; not the classes of the server that it does not fit. */
    private static String unfit(JsonMappingException exception) {
        String path = exception.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty()
                ? "The JSON of the request is not what is expected here"
                : "The JSON of the request does not fit at '" + path + "'";
    }

    @Override
    public Response toResponse(JsonProcessingException exception) {
        if (exception.getProcessor() instanceof JsonGenerator) {
            LOG.error("A REST answer cannot be written as JSON", exception);
            return ErrorBody.response(500, "Internal server error");
        }
        return ErrorBody.response(
                400, exception instanceof JsonMappingException unfit ? unfit(unfit) : "The request body is no JSON");
    }
}
