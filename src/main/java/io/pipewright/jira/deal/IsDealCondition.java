package io.pipewright.jira.deal;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.Condition;
import jakarta.inject.Inject;
import java.util.Map;

/** Shows a panel only for issues that are deals. */
public class IsDealCondition implements Condition {

    private final JiraDeals deals;

    @Inject
    public IsDealCondition(JiraDeals deals) {
        this.deals = deals;
    }

    @Override
    public void init(Map<String, String> params) {
        // it has no parameters
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return context.get("issue") instanceof Issue issue && deals.isDeal(issue);
    }
}
