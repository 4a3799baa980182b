package io.pipewright.sandbox.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.osgi.framework.Bundle;
import org.osgi.util.tracker.ServiceTracker;
import org.springframework.beans.factory.FactoryBean;

/** A bean that stands for a service: each call asks for the service as it stands now, so one that went away is noticed at once. */
final class ServiceImport implements FactoryBean<Object> {

    private final String pluginKey;
    private final Class<?> type;
    private final ServiceTracker<?, ?> tracker;

    ServiceImport(Bundle bundle, String typeName) {
        this.pluginKey = OsgiHost.pluginKey(bundle);
        try {
            this.type = bundle.loadClass(typeName);
        } catch (ClassNotFoundException e) {
            throw new PluginException("plugin " + pluginKey + " cannot see the type " + typeName, e);
        }
        this.tracker = new ServiceTracker<>(bundle.getBundleContext(), typeName, null);
        tracker.open();
        service();
    }

    @Override
    public Object getObject() {
        return type.isInterface()
                ? Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this::call)
                : service();
    }

    @Override
    public Class<?> getObjectType() {
        return type;
    }

    private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return identity(proxy, method, arguments);
        }
        try {
            return method.invoke(service(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Whether two references are the same does not depend on the service being there. */
    private Object identity(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "service " + type.getName() + " for " + pluginKey;
        };
    }

    private Object service() {
        Object service = tracker.getService();
        if (service == null) {
            throw new PluginException(
                    "plugin " + pluginKey + " needs the service " + type.getName() + ", and nobody offers it");
        }
        return service;
    }
}
