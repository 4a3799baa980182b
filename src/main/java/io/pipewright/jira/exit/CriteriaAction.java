package io.pipewright.jira.exit;

import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.pipewright.jira.deal.JiraPipelineAccess;
import io.pipewright.stage.Pipelines;
import jakarta.inject.Inject;

/** The exit criteria page for everybody who administers a pipeline: a shell that its script fills. */
public class CriteriaAction extends JiraWebActionSupport {

    private final JiraPipelineAccess access;
    private final Pipelines pipelines;
    private final PageBuilderService pages;

    @Inject
    public CriteriaAction(JiraPipelineAccess access, Pipelines pipelines, PageBuilderService pages) {
        this.access = access;
        this.pipelines = pipelines;
        this.pages = pages;
    }

    @Override
    @SupportedMethods(RequestMethod.GET)
    public String doDefault() {
        if (!administersSomePipeline()) {
            return PERMISSION_VIOLATION_RESULT;
        }
        pages.assembler().resources().requireWebResource("io.pipewright.jira:criteria-page");
        return INPUT;
    }

    private boolean administersSomePipeline() {
        return access.administersJira()
                || pipelines.all().stream().anyMatch(pipeline -> access.mayAdminister(pipeline.projectId()));
    }
}
