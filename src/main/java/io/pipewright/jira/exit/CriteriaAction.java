package io.pipewright.jira.exit;

import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.deal.JiraPipelineAccess;
import io.pipewright.kernel.Actor;
import io.pipewright.stage.Pipelines;
import jakarta.inject.Inject;

/** The exit criteria page for everybody who administers a pipeline: a shell that its script fills. */
public class CriteriaAction extends JiraWebActionSupport {

    private final JiraPipelineAccess access;
    private final CurrentActor current;
    private final Pipelines pipelines;
    private final PageBuilderService pages;

    @Inject
    public CriteriaAction(
            JiraPipelineAccess access, CurrentActor current, Pipelines pipelines, PageBuilderService pages) {
        this.access = access;
        this.current = current;
        this.pipelines = pipelines;
        this.pages = pages;
    }

    @Override
    @SupportedMethods(RequestMethod.GET)
    public String doDefault() {
        if (!administersSomePipeline(current.get())) {
            return PERMISSION_VIOLATION_RESULT;
        }
        pages.assembler().resources().requireWebResource("io.pipewright.jira:criteria-page");
        return INPUT;
    }

    private boolean administersSomePipeline(Actor actor) {
        return access.administersJira(actor)
                || pipelines.all().stream().anyMatch(pipeline -> access.mayAdminister(actor, pipeline.projectId()));
    }
}
