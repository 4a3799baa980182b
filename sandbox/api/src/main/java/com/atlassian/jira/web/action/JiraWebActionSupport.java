package com.atlassian.jira.web.action;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.web.ExecutingHttpRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;

/** A page's action: its commands are the methods named do…. */
public class JiraWebActionSupport {

    public static final String INPUT = "input";
    public static final String SUCCESS = "success";
    public static final String ERROR = "error";
    public static final String PERMISSION_VIOLATION_RESULT = "permissionviolation";
    private final ErrorCollection errors = new com.atlassian.jira.util.SimpleErrorCollection();

    public String doDefault() throws Exception {
        return INPUT;
    }

    protected String doExecute() throws Exception {
        return SUCCESS;
    }

    protected void doValidation() {}
    /** Runs the action's main command, as the page's address without a command does. */
    public String execute() throws Exception {
        doValidation();
        return errors.hasAnyErrors() ? INPUT : doExecute();
    }

    public ApplicationUser getLoggedInUser() {
        return com.atlassian.jira.component.ComponentAccessor.getJiraAuthenticationContext()
                .getLoggedInUser();
    }

    protected HttpServletRequest getHttpRequest() {
        return ExecutingHttpRequest.get();
    }

    public String getText(String key) {
        return com.atlassian.jira.component.ComponentAccessor.getJiraAuthenticationContext()
                .getI18nHelper()
                .getText(key);
    }

    public void addErrorMessage(String message) {
        errors.addErrorMessage(message);
    }

    public Collection<String> getErrorMessages() {
        return errors.getErrorMessages();
    }
}
