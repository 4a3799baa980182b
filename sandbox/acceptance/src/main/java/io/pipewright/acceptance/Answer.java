package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What the server said to one request.
 *
 * @param request method, path and body, for the report
 * @param body    missing when the text is no JSON
 */
record Answer(String request, int status, HttpHeaders headers, String text, JsonNode body) {

    private static final int LONGEST = 600;

    boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Status and the beginning of the text. */
    String shown() {
        String begin = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return status + (begin.isBlank() ? "" : " " + begin.strip());
    }
}
