package io.pipewright.jira.setup;

import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.deal.JiraPipelineAccess;
import jakarta.inject.Inject;

/** The set-up page for Jira administrators: a shell that its script fills. */
@WebSudoRequired
public class SetupAction extends JiraWebActionSupport {

    private final JiraPipelineAccess access;
    private final CurrentActor current;
    private final PageBuilderService pages;

    @Inject
    public SetupAction(JiraPipelineAccess access, CurrentActor current, PageBuilderService pages) {
        this.access = access;
        this.current = current;
        this.pages = pages;
    }

    @Override
    @SupportedMethods(RequestMethod.GET)
    public String doDefault() {
        if (!access.administersJira(current.get())) {
            return PERMISSION_VIOLATION_RESULT;
        }
        pages.assembler().resources().requireWebResource("io.pipewright.jira:setup-page");
        return INPUT;
    }
}
