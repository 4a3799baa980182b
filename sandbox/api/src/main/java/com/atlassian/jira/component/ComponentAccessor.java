package com.atlassian.jira.component;

/** Static access to components, for the few places that cannot be injected. */
public class ComponentAccessor {

    private static volatile Worker worker;

    private ComponentAccessor() {}
    /** Answers for the accessor. */
    public interface Worker {
        <T> T getComponent(Class<T> type);
    }

    public static Worker initialiseWorker(Worker value) {
        Worker previous = worker;
        worker = value;
        return previous;
    }

    public static <T> T getComponent(Class<T> type) {
        return worker.getComponent(type);
    }

    public static com.atlassian.jira.security.JiraAuthenticationContext getJiraAuthenticationContext() {
        return getComponent(com.atlassian.jira.security.JiraAuthenticationContext.class);
    }

    public static com.atlassian.jira.user.util.UserManager getUserManager() {
        return getComponent(com.atlassian.jira.user.util.UserManager.class);
    }
}
