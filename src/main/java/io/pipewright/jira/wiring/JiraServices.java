package io.pipewright.jira.wiring;

import java.util.Optional;

/**
 * Services that some Jira may lack. They are looked up at the moment they are used, so that the app starts without them.
 *
 * <p>A bean names them in the bodies of its methods only: Spring reads every signature of a bean, and a type that is missing there keeps
 * the whole app from starting.
 */
public interface JiraServices {

    /** The service as Jira offers it now; empty when it offers none. */
    <T> Optional<T> find(Class<T> type);
}
