package io.pipewright.jira.page;

import com.atlassian.jira.project.Project;
import com.atlassian.plugin.web.ContextProvider;
import io.pipewright.deal.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the link of a project's sidebar how the page's address narrows the deals to that project. */
public class ProjectScopeContext implements ContextProvider {

    @Override
    public void init(Map<String, String> params) {
        // it has no parameters
    }

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        Map<String, Object> extended = new HashMap<>(context);
        if (context.get("project") instanceof Project project) {
            Scope scope = Scope.projects(List.of(project.getId()));
            extended.put("pipewrightScope", scope.kind().code() + ":" + scope.value());
        }
        return extended;
    }
}
