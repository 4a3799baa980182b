package io.pipewright.sandbox;

import io.pipewright.sandbox.plugin.HostServices;
import java.util.Map;
import java.util.Set;

/** Publishes all services but some. */
record Withholding(HostServices services, Set<Class<?>> withheld) implements HostServices {

    @Override
    public <T> void publish(Class<T> type, T service) {
        if (!withheld.contains(type)) {
            services.publish(type, service);
        }
    }

    @Override
    public <T> T get(Class<T> type) {
        return services.get(type);
    }

    @Override
    public Map<Class<?>, Object> all() {
        return services.all();
    }
}
