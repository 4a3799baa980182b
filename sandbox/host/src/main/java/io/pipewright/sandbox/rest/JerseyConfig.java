package io.pipewright.sandbox.rest;

import io.pipewright.sandbox.web.AccessRules;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;

/** Builds the Jersey application of one REST module. */
final class JerseyConfig {

    private JerseyConfig() {}

    /** @param instances resources and providers, already constructed */
    static ServletContainer container(String name, Collection<Object> instances, AccessRules rules)
            throws ServletException {
        ResourceConfig config = new ResourceConfig();
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.BV_FEATURE_DISABLE, true);
        config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        config.register(JacksonFeature.withoutExceptionMappers());
        config.register(new JsonSettings());
        config.register(new MalformedJson());
        config.register(new Uncaught());
        config.register(new AccessFilter(rules));
        config.register(new XsrfFilter());
        instances.forEach(config::register);
        ServletContainer container = new ServletContainer(config);
        container.init(new Standalone(name));
        return container;
    }

    /** A servlet's configuration outside any web server: modules come and go while the server runs, and before it does. */
    private record Standalone(String name) implements ServletConfig {

        @Override
        public String getServletName() {
            return name;
        }

        @Override
        public ServletContext getServletContext() {
            return (ServletContext) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getInitParameterNames", "getAttributeNames" -> Collections.emptyEnumeration();
                        case "getContextPath" -> "";
                        case "hashCode" -> name.hashCode();
                        case "equals" -> proxy == arguments[0];
                        case "toString" -> name;
                        default ->
                            method.getReturnType() == int.class
                                    ? (Object) 0
                                    : method.getReturnType() == boolean.class ? (Object) false : null;
                    });
        }

        @Override
        public String getInitParameter(String parameter) {
            return null;
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
