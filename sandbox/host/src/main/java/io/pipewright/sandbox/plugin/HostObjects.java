package io.pipewright.sandbox.plugin;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/** Creates objects of the host's own classes that a descriptor names, such as Jira's conditions, with the host's services as arguments. */
final class HostObjects {

    private HostObjects() {}

    static Object create(Class<?> type, Map<Class<?>, Object> services) {
        Constructor<?> constructor = Arrays.stream(type.getConstructors())
                .filter(candidate -> services.keySet().containsAll(Arrays.asList(candidate.getParameterTypes())))
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow(() -> new PluginException(
                        "no constructor of the host's class " + type.getName() + " can be satisfied"));
        try {
            return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(services::get)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new PluginException(
                    "the host's class " + type.getName() + " cannot be created: " + Causes.describe(e), e);
        }
    }
}
