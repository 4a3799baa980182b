package io.pipewright.jira.wiring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Services that a test offers in Jira's place. */
public final class OfferedServices implements JiraServices {

    private final Map<Class<?>, Object> offered = new HashMap<>();

    /** Offers the service from now on. */
    public <T> OfferedServices with(Class<T> type, T service) {
        offered.put(type, service);
        return this;
    }

    /** Offers no such service any more. */
    public void withdraw(Class<?> type) {
        offered.remove(type);
    }

    @Override
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(offered.get(type)).map(type::cast);
    }
}
