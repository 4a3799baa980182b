package io.pipewright.sandbox.plugin;

import java.util.Map;

/** The services that the host offers to plugins and to its own parts, by the Jira type that names them. */
public interface HostServices {

    <T> void publish(Class<T> type, T service);

    /** @throws IllegalStateException when nobody offers it */
    <T> T get(Class<T> type);

    Map<Class<?>, Object> all();
}
