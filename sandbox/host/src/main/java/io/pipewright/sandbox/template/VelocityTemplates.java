package io.pipewright.sandbox.template;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.web.ExecutingHttpRequest;
import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.PluginModule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.util.introspection.Uberspect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.NodeList;

/** Velocity for the host and for plugins: one engine a plugin, with the plugin's files and the plugin's allowlist. */
public final class VelocityTemplates implements Templates {

    private static final Logger LOG = LoggerFactory.getLogger(VelocityTemplates.class);
    private static final String GLOBAL_LIST = "template/allowlist.txt";

    private final JiraAuthenticationContext authentication;
    private final ResourceRequests page;
    private final Set<String> globalEntries = readGlobalList();
    private final Map<String, Set<String>> entriesByModule = new ConcurrentHashMap<>();
    private final Map<String, Engine> engines = new ConcurrentHashMap<>();
    private final Engine host = new Engine(VelocityTemplates::hostFile, null);

    public VelocityTemplates(JiraAuthenticationContext authentication, ResourceRequests page) {
        this.authentication = authentication;
        this.page = page;
    }

    @Override
    public String render(PluginModule module, String location, Map<String, Object> context) {
        return engineOf(module).render(location, withDefaults(context));
    }

    @Override
    public String renderText(PluginModule module, String text, Map<String, Object> context) {
        return text.contains("$") ? engineOf(module).evaluate(text, withDefaults(context)) : text;
    }

    @Override
    public String renderHost(String location, Map<String, Object> context) {
        return host.render(location, withDefaults(context));
    }

    /** Forgets what was read from plugins; to be called whenever the set of enabled modules has changed. */
    public void forget() {
        engines.clear();
    }

    /** The module kind {@code velocity-allowlist}. */
    public ModuleKind allowlistKind() {
        return new AllowlistKind();
    }

    private Engine engineOf(PluginModule module) {
        return engines.computeIfAbsent(
                module.pluginKey(), key -> new Engine(module::open, new MethodAllowlist(entriesOf(key))));
    }

    private Set<String> entriesOf(String pluginKey) {
        Set<String> entries = new HashSet<>(globalEntries);
        entriesByModule.forEach((module, methods) -> {
            if (module.startsWith(pluginKey + ":")) {
                entries.addAll(methods);
            }
        });
        return entries;
    }

    private Map<String, Object> withDefaults(Map<String, Object> context) {
        Map<String, Object> values = new HashMap<>();
        var request = ExecutingHttpRequest.get();
        values.put("i18n", authentication.getI18nHelper());
        values.put("baseurl", request == null ? "" : request.getContextPath());
        values.put("contextPath", request == null ? "" : request.getContextPath());
        values.put("req", request);
        values.put("webResourceManager", new TemplateWebResources(page));
        values.putAll(context);
        return values;
    }

    private static Optional<InputStream> hostFile(String path) {
        return Optional.ofNullable(VelocityTemplates.class.getClassLoader().getResourceAsStream("templates/" + path));
    }

    private static Set<String> readGlobalList() {
        InputStream list = VelocityTemplates.class.getClassLoader().getResourceAsStream(GLOBAL_LIST);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One Velocity engine. */
    private static final class Engine {

        private final VelocityEngine velocity = new VelocityEngine();
        private final AtomicReference<Uberspect> uberspect = new AtomicReference<>();

        Engine(Function<String, Optional<InputStream>> files, MethodAllowlist allowlist) {
            velocity.setProperty("runtime.log.logsystem", new EngineLog());
            velocity.setProperty("runtime.introspector.uberspect", AllowlistUberspect.class.getName());
            velocity.setProperty(
                    "userdirective",
                    DisableHtmlEscaping.class.getName() + "," + EnableHtmlEscaping.class.getName() + ","
                            + ControlHeader.class.getName() + "," + ControlFooter.class.getName());
            velocity.setProperty("input.encoding", "UTF-8");
            velocity.setProperty("output.encoding", "UTF-8");
            velocity.setProperty("velocimacro.permissions.allow.inline.local.scope", "true");
            velocity.setProperty("velocimacro.library", "");
            velocity.setProperty("resource.loader", "plugin");
            velocity.setProperty("plugin.resource.loader.class", ModuleFileLoader.class.getName());
            velocity.setProperty("plugin.resource.loader.cache", "true");
            velocity.setApplicationAttribute(ModuleFileLoader.FILES, files);
            if (allowlist != null) {
                velocity.setApplicationAttribute(AllowlistUberspect.ALLOWLIST, allowlist);
            }
            velocity.setApplicationAttribute(AllowlistUberspect.SELF, uberspect);
            velocity.init();
        }

        String render(String location, Map<String, Object> values) {
            StringWriter page = new StringWriter();
            velocity.getTemplate(location).merge(context(values, true), page);
            return page.toString();
        }

        String evaluate(String text, Map<String, Object> values) {
            StringWriter page = new StringWriter();
            velocity.evaluate(context(values, false), page, "text", text);
            return page.toString();
        }

        private VelocityContext context(Map<String, Object> values, boolean escaped) {
            VelocityContext context = new PageContext(values, uberspect.get());
            if (escaped) {
                Escaping escaping = new Escaping();
                context.put(Escaping.KEY, escaping);
                EventCartridge events = new EventCartridge();
                events.addEventHandler(escaping);
                events.attachToContext(context);
            }
            return context;
        }
    }

    /** Reads the entries of a plugin; a plugin lists methods of its own classes only. */
    private final class AllowlistKind implements ModuleKind {

        @Override
        public String element() {
            return "velocity-allowlist";
        }

        @Override
        public void enable(PluginModule module) {
            NodeList methods = module.xml().getElementsByTagName("method");
            Set<String> entries = new HashSet<>();
            for (int i = 0; i < methods.getLength(); i++) {
                String entry = methods.item(i).getTextContent().strip();
                if (isOfPlugin(module, entry)) {
                    entries.add(entry);
                } else {
                    LOG.warn(
                            "{} lists {}, which is no method of the plugin's own classes: ignored",
                            module.completeKey(),
                            entry);
                }
            }
            entriesByModule.put(module.completeKey(), entries);
            engines.remove(module.pluginKey());
        }

        private boolean isOfPlugin(PluginModule module, String entry) {
            int hash = entry.indexOf('#');
            return hash > 0
                    && module.open(entry.substring(0, hash).replace('.', '/') + ".class")
                            .map(VelocityTemplates::close)
                            .isPresent();
        }

        @Override
        public void disable(PluginModule module) {
            entriesByModule.remove(module.completeKey());
            engines.remove(module.pluginKey());
        }
    }

    private static InputStream close(InputStream in) {
        try (in) {
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
