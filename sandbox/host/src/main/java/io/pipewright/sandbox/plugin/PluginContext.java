package io.pipewright.sandbox.plugin;

import java.lang.annotation.Annotation;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.xml.DefaultNamespaceHandlerResolver;
import org.springframework.beans.factory.xml.DelegatingEntityResolver;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.UrlResource;
import org.xml.sax.EntityResolver;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A plugin's own Spring context: its beans, the services they import, and the beans it exports as services. */
final class PluginContext implements AutoCloseable {

    private final Bundle bundle;
    private final GenericApplicationContext spring = new GenericApplicationContext();
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final List<Object> exported = new ArrayList<>();

    private PluginContext(Bundle bundle) {
        this.bundle = bundle;
    }

    /** @throws PluginException naming the bean and what it misses */
    static PluginContext start(Bundle bundle) {
        PluginContext context = new PluginContext(bundle);
        try {
            context.inPlugin(() -> {
                context.refresh();
                context.export();
                return null;
            });
            return context;
        } catch (RuntimeException | LinkageError e) {
            context.close();
            throw new PluginException("its Spring context does not start: " + Causes.describe(e), e);
        }
    }

    private void refresh() {
        ClassLoader loader = loader();
        spring.setId(bundle.getSymbolicName());
        spring.setClassLoader(loader);
        spring.setAllowBeanDefinitionOverriding(false);
        spring.getDefaultListableBeanFactory().setBeanClassLoader(loader);
        AnnotationConfigUtils.registerAnnotationConfigProcessors(spring);
        XmlBeanDefinitionReader reader = reader(loader);
        for (URL file : files()) {
            reader.loadBeanDefinitions(new UrlResource(file));
        }
        spring.refresh();
    }

    private XmlBeanDefinitionReader reader(ClassLoader loader) {
        XmlBeanDefinitionReader reader = new XmlBeanDefinitionReader(spring);
        reader.setValidationMode(XmlBeanDefinitionReader.VALIDATION_NONE);
        reader.setNamespaceAware(true);
        ClassLoader host = PluginContext.class.getClassLoader();
        reader.setBeanClassLoader(loader);
        reader.setNamespaceHandlerResolver(new DefaultNamespaceHandlerResolver(host));
        reader.setEntityResolver(offline(new DelegatingEntityResolver(host)));
        return reader;
    }

    /** The parser would fetch an unknown document type from the network. */
    private static EntityResolver offline(EntityResolver known) {
        return (publicId, systemId) -> {
            InputSource source = known.resolveEntity(publicId, systemId);
            if (source == null) {
                throw new SAXException("the host does not know the document type " + systemId);
            }
            return source;
        };
    }

    private List<URL> files() {
        Enumeration<URL> found = bundle.findEntries("META-INF/spring", "*.xml", false);
        return found == null ? List.of() : Collections.list(found);
    }

    private void export() {
        for (ComponentIndexes.Export export : new ComponentIndexes(bundle).exports()) {
            Object bean = spring.getBean(load(export.className()));
            String[] types = export.types().isEmpty()
                    ? interfaces(bean.getClass())
                    : export.types().toArray(String[]::new);
            registrations.add(bundle.getBundleContext().registerService(types, bean, null));
            exported.add(bean);
        }
    }

    private static String[] interfaces(Class<?> type) {
        Class<?>[] interfaces = type.getInterfaces();
        return interfaces.length == 0
                ? new String[] {type.getName()}
                : Arrays.stream(interfaces).map(Class::getName).toArray(String[]::new);
    }

    private Class<?> load(String className) {
        try {
            return bundle.loadClass(className);
        } catch (ClassNotFoundException e) {
            throw new PluginException("the exported class " + className + " is not in the plugin", e);
        }
    }

    /** The exported beans of a type; the host calls back exported beans only, as in Jira. */
    <T> List<T> exported(Class<T> type) {
        return exported.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Object> beansAnnotatedWith(Class<? extends Annotation> annotation) {
        return List.copyOf(spring.getBeansWithAnnotation(annotation).values());
    }

    /** Creates an object by its constructor, with beans and imported services as arguments. */
    Object create(Class<?> type) {
        return inPlugin(() -> spring.getAutowireCapableBeanFactory()
                .autowire(type, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false));
    }

    /** Runs the work with the plugin's class loader as the thread's. */
    <T> T inPlugin(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private ClassLoader loader() {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    @Override
    public void close() {
        registrations.forEach(ServiceRegistration::unregister);
        registrations.clear();
        exported.clear();
        spring.close();
    }
}
