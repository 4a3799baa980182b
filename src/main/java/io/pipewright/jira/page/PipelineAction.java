package io.pipewright.jira.page;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.web.ExecutingHttpRequest;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;

/** The page of the pipeline for everybody who may browse a project that has one: a shell that its script fills. */
@LicensedOnly
public class PipelineAction extends JiraWebActionSupport {

    private final transient PipelineReaders readers;
    private final transient CurrentActor current;
    private final transient PageBuilderService pages;
    private String zone = "";

    @Inject
    public PipelineAction(PipelineReaders readers, CurrentActor current, PageBuilderService pages) {
        this.readers = readers;
        this.current = current;
        this.pages = pages;
    }

    @Override
    @SupportedMethods(RequestMethod.GET)
    public String doDefault() {
        return show();
    }

    @Override
    @SupportedMethods(RequestMethod.GET)
    protected String doExecute() {
        return show();
    }

    private String show() {
        Actor reader = current.get();
        pages.assembler().resources().requireWebResource("io.pipewright.jira:pipeline-page");
        if (!readers.isReader(reader)) {
            ExecutingHttpRequest.getResponse().setStatus(HttpServletResponse.SC_FORBIDDEN);
            return ERROR;
        }
        zone = reader.zone().getId();
        return SUCCESS;
    }

    /** The time zone of the user's profile: the script finds this quarter and this year by it. */
    public String getZone() {
        return zone;
    }
}
