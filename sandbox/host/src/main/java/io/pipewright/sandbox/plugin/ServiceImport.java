package io.pipewright.sandbox.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.springframework.beans.factory.FactoryBean;

/** A bean that stands for a service: it looks the service up at each call, so a service that went away is noticed at once. */
final class ServiceImport implements FactoryBean<Object> {

    private final BundleContext context;
    private final String pluginKey;
    private final Class<?> type;

    ServiceImport(Bundle bundle, String typeName) {
        this.context = bundle.getBundleContext();
        this.pluginKey = OsgiHost.pluginKey(bundle);
        try {
            this.type = bundle.loadClass(typeName);
        } catch (ClassNotFoundException e) {
            throw new PluginException("plugin " + pluginKey + " cannot see the type " + typeName, e);
        }
        service();
    }

    @Override
    public Object getObject() {
        return type.isInterface() ? Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, this::call) : service();
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
        ServiceReference<?> reference = context.getServiceReference(type.getName());
        Object service = reference == null ? null : context.getService(reference);
        if (service == null) {
            throw new PluginException("plugin " + pluginKey + " needs the service " + type.getName() + ", and nobody offers it");
        }
        return service;
    }
}
