package io.pipewright.sandbox.issue;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls listeners one after the other on the publisher's thread, in the order of their registration. What a listener throws is logged. */
public final class HostEventPublisher implements EventPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(HostEventPublisher.class);

    private record Registration(Object listener, List<Method> methods) {}

    private volatile List<Registration> registrations = List.of();

    @Override
    public void publish(Object event) {
        for (Registration registration : registrations) {
            for (Method method : registration.methods()) {
                if (method.getParameterTypes()[0].isInstance(event)) {
                    call(registration.listener(), method, event);
                }
            }
        }
    }

    private static void call(Object listener, Method method, Object event) {
        try {
            method.invoke(listener, event);
        } catch (InvocationTargetException e) {
            LOG.error(
                    "There was an exception thrown trying to dispatch event [{}] from the invoker [{}]",
                    event,
                    method,
                    e.getCause());
        } catch (IllegalAccessException | RuntimeException e) {
            LOG.error("The listener method {} cannot be called", method, e);
        }
    }

    /** @throws IllegalArgumentException when the listener has no listener method, or one that does not take exactly one event */
    @Override
    public synchronized void register(Object listener) {
        List<Method> methods = listenerMethods(listener.getClass());
        if (methods.isEmpty()) {
            throw new IllegalArgumentException(
                    "No listener methods: " + listener.getClass().getName());
        }
        unregister(listener);
        List<Registration> all = new ArrayList<>(registrations);
        all.add(new Registration(listener, methods));
        registrations = List.copyOf(all);
    }

    @Override
    public synchronized void unregister(Object listener) {
        registrations = registrations.stream()
                .filter(registration -> registration.listener() != listener)
                .toList();
    }

    private static List<Method> listenerMethods(Class<?> type) {
        Map<String, Method> methods = new LinkedHashMap<>();
        collect(type, methods);
        return List.copyOf(methods.values());
    }

    private static void collect(Class<?> type, Map<String, Method> methods) {
        if (type == null || type == Object.class) {
            return;
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(EventListener.class) && !method.isBridge()) {
                checkShape(method);
                method.setAccessible(true);
                methods.putIfAbsent(method.getName() + "(" + method.getParameterTypes()[0].getName() + ")", method);
            }
        }
        collect(type.getSuperclass(), methods);
        for (Class<?> implemented : type.getInterfaces()) {
            collect(implemented, methods);
        }
    }

    private static void checkShape(Method method) {
        if (method.getParameterCount() != 1) {
            throw new IllegalArgumentException("A listener method takes exactly one event: " + method);
        }
    }
}
