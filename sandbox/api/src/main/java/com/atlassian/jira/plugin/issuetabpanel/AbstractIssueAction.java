package com.atlassian.jira.plugin.issuetabpanel;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** An action that is drawn by the template named view of its tab. */
public abstract class AbstractIssueAction implements IssueAction {

    protected final IssueTabPanelModuleDescriptor descriptor;

    public AbstractIssueAction(IssueTabPanelModuleDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    @Override
    public abstract Date getTimePerformed();

    protected abstract void populateVelocityParams(@SuppressWarnings("rawtypes") Map params);

    @Override
    public String getHtml() {
        Map<String, Object> params = new HashMap<>();
        populateVelocityParams(params);
        return descriptor.getHtml("view", params);
    }

    @Override
    public boolean isDisplayActionAllTab() {
        return true;
    }
}
