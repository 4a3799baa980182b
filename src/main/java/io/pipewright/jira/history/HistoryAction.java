package io.pipewright.jira.history;

import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.deal.JiraPipelineAccess;
import jakarta.inject.Inject;

/** The page that shows and starts rebuilds of the history of deals: a shell that its script fills. */
@WebSudoRequired
public class HistoryAction extends JiraWebActionSupport {

    private final JiraPipelineAccess access;
    private final CurrentActor current;
    private final PageBuilderService pages;

    @Inject
    public HistoryAction(JiraPipelineAccess access, CurrentActor current, PageBuilderService pages) {
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
        pages.assembler().resources().requireWebResource("io.pipewright.jira:history-page");
        return INPUT;
    }

    /** The reader's time zone, in which the page shows moments. */
    public String getZone() {
        return current.get().zone().getId();
    }
}
