package io.pipewright.sandbox.webwork;

import io.pipewright.sandbox.web.Descriptor;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** What a plugin's servlet learns at its start: the {@code init-param} elements of its module. */
final class PluginServletConfig implements ServletConfig {

    private final String name;
    private final Map<String, String> parameters;
    private final Supplier<ServletContext> context;

    PluginServletConfig(String name, List<Element> initParams, Supplier<ServletContext> context) {
        this.name = name;
        this.parameters = initParams.stream()
                .collect(Collectors.toMap(
                        element -> Descriptor.text(element, "param-name"),
                        element -> Descriptor.text(element, "param-value")));
        this.context = context;
    }

    @Override
    public String getServletName() {
        return name;
    }

    @Override
    public ServletContext getServletContext() {
        return context.get();
    }

    @Override
    public String getInitParameter(String parameter) {
        return parameters.get(parameter);
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
