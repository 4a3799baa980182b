package io.pipewright.jira.actor;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.I18nHelper;
import io.pipewright.jira.wiring.JiraServices;
import java.util.Optional;

/** Jira's texts as the user of the current request reads them; what administrators have translated is asked for with them. */
public final class ReaderTexts {

    private ReaderTexts() {}

    public static Optional<I18nHelper> of(JiraServices jira) {
        return jira.find(JiraAuthenticationContext.class).map(JiraAuthenticationContext::getI18nHelper);
    }
}
