package io.pipewright.jira.deal;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.ContextProvider;
import io.pipewright.jira.actor.CurrentActor;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** Tells a panel's template which deal it stands on, and the reader's time zone; all else is drawn in the browser. */
public class DealPanelContext implements ContextProvider {

    private final CurrentActor current;

    @Inject
    public DealPanelContext(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void init(Map<String, String> params) {
        // it has no parameters
    }

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        Map<String, Object> extended = new HashMap<>(context);
        extended.put("dealKey", ((Issue) context.get("issue")).getKey());
        extended.put("zone", current.get().zone().getId());
        return extended;
    }
}
