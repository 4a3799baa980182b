package io.pipewright.jira.deal;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.ContextProvider;
import java.util.HashMap;
import java.util.Map;

/** Tells a panel's template which deal it stands on; all else is drawn in the browser. */
public class DealPanelContext implements ContextProvider {

    @Override
    public void init(Map<String, String> params) {
        // it has no parameters
    }

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        Map<String, Object> extended = new HashMap<>(context);
        extended.put("dealKey", ((Issue) context.get("issue")).getKey());
        return extended;
    }
}
