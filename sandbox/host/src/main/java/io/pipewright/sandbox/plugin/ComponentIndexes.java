package io.pipewright.sandbox.plugin;

import java.beans.Introspector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;

/** The files below {@code META-INF/plugin-components}: which classes are beans, which services they import, which they export. */
final class ComponentIndexes {

    private static final String FOLDER = "META-INF/plugin-components/";

    private final Bundle bundle;

    ComponentIndexes(Bundle bundle) {
        this.bundle = bundle;
    }

    /** A bean's class and the types it is exported under; none means all its interfaces. */
    record Export(String className, List<String> types) {}

    private record Line(String type, String beanName) {

        static Line parse(String text) {
            String[] parts = text.split("#", 2);
            String simple = parts[0].substring(parts[0].lastIndexOf('.') + 1);
            return new Line(parts[0], parts.length > 1 ? parts[1] : Introspector.decapitalize(simple));
        }
    }

    void register(BeanDefinitionRegistry registry) {
        lines("imports")
                .map(Line::parse)
                .forEach(line -> registry.registerBeanDefinition(line.beanName(), importOf(line.type())));
        lines("component")
                .map(Line::parse)
                .forEach(line -> registry.registerBeanDefinition(line.beanName(), component(line.type())));
    }

    List<Export> exports() {
        return lines("exports")
                .map(line -> line.split("#", 2))
                .map(parts -> new Export(parts[0], parts.length > 1 ? List.of(parts[1].split(",")) : List.of()))
                .toList();
    }

    private AbstractBeanDefinition importOf(String type) {
        RootBeanDefinition definition =
                new RootBeanDefinition(ServiceImport.class, () -> new ServiceImport(bundle, type));
        definition.setAttribute("factoryBeanObjectType", visibleType(type));
        return definition;
    }

    private Class<?> visibleType(String type) {
        try {
            return bundle.loadClass(type);
        } catch (ClassNotFoundException e) {
            throw new PluginException(
                    "the import of " + type + " names a type that the plugin cannot see (missing Import-Package?)", e);
        }
    }

    private static AbstractBeanDefinition component(String type) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setBeanClassName(type);
        definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
        return definition;
    }

    private Stream<String> lines(String index) {
        return Stream.of(index, index + "-jira")
                .flatMap(file -> read(file).stream())
                .distinct();
    }

    private List<String> read(String file) {
        URL entry = bundle.getEntry(FOLDER + file);
        if (entry == null) {
            return List.of();
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
