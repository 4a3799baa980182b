package io.pipewright.sandbox.web;

import com.atlassian.jira.security.JiraAuthenticationContext;
import io.pipewright.sandbox.i18n.Texts;
import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.PluginModule;
import io.pipewright.sandbox.template.Escaping;
import io.pipewright.sandbox.template.Templates;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** The module kind {@code dashboard-item}. */
public final class PluginDashboardItems implements DashboardItems, ModuleKind {

    private static final Logger LOG = LoggerFactory.getLogger(PluginDashboardItems.class);

    private final Templates templates;
    private final Texts texts;
    private final FragmentContext contexts;
    private final Map<String, Item> items = Collections.synchronizedMap(new LinkedHashMap<>());

    private record Item(
            PluginModule module,
            Predicate<Map<String, Object>> condition,
            UnaryOperator<Map<String, Object>> provider) {}

    public PluginDashboardItems(Templates templates, Texts texts, JiraAuthenticationContext authentication) {
        this.templates = templates;
        this.texts = texts;
        this.contexts = new FragmentContext(authentication);
    }

    @Override
    public String element() {
        return "dashboard-item";
    }

    @Override
    public void enable(PluginModule module) {
        if (Descriptor.child(module.xml(), "definition").isEmpty()) {
            throw new IllegalArgumentException(module.completeKey() + " has no definition");
        }
        viewOf(module).ifPresent(view -> PluginFiles.mustHave(module, view));
        items.put(module.completeKey(), new Item(module, Conditions.of(module), FragmentContext.providerOf(module)));
    }

    @Override
    public void disable(PluginModule module) {
        items.remove(module.completeKey());
    }

    @Override
    public List<DashboardItemType> all(Map<String, Object> given) {
        Map<String, Object> context = contexts.complete(given);
        return List.copyOf(items.values()).stream()
                .filter(item -> Conditions.hold(item.module(), item.condition(), context))
                .map(item -> typeOf(item.module()))
                .toList();
    }

    @Override
    public Optional<DashboardItemType> byKey(String completeKey) {
        return Optional.ofNullable(items.get(completeKey)).map(item -> typeOf(item.module()));
    }

    @Override
    public String render(DashboardItemType type, Map<String, Object> given) {
        Item item = items.get(type.completeKey());
        if (item == null) {
            return failure("sandbox.web.item.gone", type.title());
        }
        try {
            Map<String, Object> context = item.provider().apply(contexts.complete(given));
            return viewOf(item.module())
                    .map(view -> templates.render(item.module(), view, context))
                    .orElse("");
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The dashboard item {} cannot be drawn", type.completeKey(), e);
            return failure("sandbox.web.panel.failed", type.title());
        }
    }

    private String failure(String key, String title) {
        return "<div class=\"aui-message aui-message-error\"><p>" + Escaping.escape(texts.getText(key, title))
                + "</p></div>";
    }

    private static Optional<String> viewOf(PluginModule module) {
        return Descriptor.resource(module.xml(), "velocity", "view");
    }

    private DashboardItemType typeOf(PluginModule module) {
        Optional<Element> definition = Descriptor.child(module.xml(), "definition");
        String title = definition
                .flatMap(element -> Descriptor.child(element, "title"))
                .map(this::text)
                .orElseGet(() -> module.label(texts.getLocale()));
        String description =
                Descriptor.child(module.xml(), "description").map(this::text).orElse("");
        return new DashboardItemType(
                module.completeKey(),
                title,
                description,
                Descriptor.text(module.xml(), "amd-module"),
                module.attribute("configurable").equals("true"));
    }

    private String text(Element element) {
        return element.hasAttribute("key")
                ? texts.getText(element.getAttribute("key"))
                : element.getTextContent().strip();
    }
}
