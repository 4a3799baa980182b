package io.pipewright.jira.field;

import com.atlassian.jira.web.ExecutingHttpRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** Tells what somebody typed into a form of Jira from what a program sent: a form sends it as a parameter, REST does not. */
final class FormTexts {

    private FormTexts() {}

    /** Whether the request that is being answered carries a form with this very text. */
    static boolean contain(String text) {
        HttpServletRequest request = ExecutingHttpRequest.get();
        return request != null
                && request.getParameterMap().values().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(text::equals);
    }
}
