package io.pipewright.jira.journal;

import com.atlassian.jira.plugin.issuetabpanel.AbstractIssueAction;
import com.atlassian.jira.plugin.issuetabpanel.IssueTabPanelModuleDescriptor;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/** One line of the tab; Jira sorts it among its own where it shows all activity. */
final class ActivityAction extends AbstractIssueAction {

    private final Optional<ActivityLine> line;
    private final String instead;

    private ActivityAction(IssueTabPanelModuleDescriptor descriptor, Optional<ActivityLine> line, String instead) {
        super(descriptor);
        this.line = line;
        this.instead = instead;
    }

    static ActivityAction of(IssueTabPanelModuleDescriptor descriptor, ActivityLine line) {
        return new ActivityAction(descriptor, Optional.of(line), "");
    }

    /** What an empty tab says. */
    static ActivityAction nothing(IssueTabPanelModuleDescriptor descriptor, String text) {
        return new ActivityAction(descriptor, Optional.empty(), text);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public void populateVelocityParams(Map params) {
        line.ifPresent(shown -> params.put("line", shown));
        params.put("instead", instead);
    }

    @Override
    public Date getTimePerformed() {
        return Date.from(line.map(ActivityLine::moment).orElse(Instant.EPOCH));
    }

    @Override
    public boolean isDisplayActionAllTab() {
        return line.isPresent();
    }
}
