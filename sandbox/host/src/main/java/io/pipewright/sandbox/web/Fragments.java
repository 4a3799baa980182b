package io.pipewright.sandbox.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.i18n.Texts;
import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.PluginModule;
import io.pipewright.sandbox.template.Escaping;
import io.pipewright.sandbox.template.Templates;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** Web panels, items and sections of the enabled plugins. */
public final class Fragments implements WebFragments {

    private static final Logger LOG = LoggerFactory.getLogger(Fragments.class);
    private static final int DEFAULT_WEIGHT = 1000;

    private final Templates templates;
    private final Texts texts;
    private final FragmentContext contexts;
    private final IssueTabs tabs;
    private final List<Fragment> panels = new CopyOnWriteArrayList<>();
    private final List<Fragment> items = new CopyOnWriteArrayList<>();
    private final List<Fragment> sections = new CopyOnWriteArrayList<>();

    /** A module with what its descriptor asked to be created. */
    private record Fragment(
            PluginModule module,
            Predicate<Map<String, Object>> condition,
            UnaryOperator<Map<String, Object>> provider) {

        int weight() {
            String weight = module.attribute("weight");
            return weight.isEmpty() ? DEFAULT_WEIGHT : Integer.parseInt(weight.strip());
        }
    }

    public Fragments(Templates templates, Texts texts, JiraAuthenticationContext authentication) {
        this.templates = templates;
        this.texts = texts;
        this.contexts = new FragmentContext(authentication);
        this.tabs = new IssueTabs(templates, texts);
    }

    /** The module kinds {@code web-panel}, {@code web-item}, {@code web-section} and {@code issue-tabpanel}. */
    public List<ModuleKind> kinds() {
        return List.of(
                new Kind("web-panel", panels), new Kind("web-item", items), new Kind("web-section", sections), tabs);
    }

    @Override
    public List<Panel> panels(String location, Map<String, Object> given) {
        Map<String, Object> context = contexts.complete(given);
        return shown(panels, "location", location, context).stream()
                .map(fragment -> panel(fragment, context))
                .toList();
    }

    private Panel panel(Fragment fragment, Map<String, Object> context) {
        PluginModule module = fragment.module();
        String label = module.label(texts.getLocale());
        try {
            String view = Descriptor.resource(module.xml(), "velocity", "view").orElseThrow();
            return new Panel(
                    module.completeKey(),
                    label,
                    templates.render(module, view, fragment.provider().apply(context)));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The panel {} cannot be drawn", module.completeKey(), e);
            return new Panel(module.completeKey(), label, failure(module.completeKey()));
        }
    }

    private String failure(String completeKey) {
        return "<div class=\"aui-message aui-message-error\"><p>"
                + Escaping.escape(texts.getText("sandbox.web.panel.failed", completeKey)) + "</p></div>";
    }

    @Override
    public List<Item> items(String section, Map<String, Object> given) {
        Map<String, Object> context = contexts.complete(given);
        return shown(items, "section", section, context).stream()
                .flatMap(fragment -> itemIfPossible(fragment, context).stream())
                .toList();
    }

    private Optional<Item> itemIfPossible(Fragment fragment, Map<String, Object> context) {
        try {
            return Optional.of(item(fragment, context));
        } catch (RuntimeException | LinkageError e) {
            LOG.error(
                    "The link {} cannot be made, so it is not shown",
                    fragment.module().completeKey(),
                    e);
            return Optional.empty();
        }
    }

    private Item item(Fragment fragment, Map<String, Object> context) {
        PluginModule module = fragment.module();
        Element link = Descriptor.child(module.xml(), "link").orElseThrow();
        String url = templates.renderText(
                module, link.getTextContent().strip(), fragment.provider().apply(context));
        return new Item(module.completeKey(), link.getAttribute("linkId"), module.label(texts.getLocale()), url);
    }

    @Override
    public List<Tab> tabs(Issue issue, ApplicationUser user, String chosen) {
        return tabs.of(issue, user, chosen);
    }

    @Override
    public List<Section> sections(String location, Map<String, Object> given) {
        Map<String, Object> context = contexts.complete(given);
        return shown(sections, "location", location, context).stream()
                .map(Fragment::module)
                .map(module -> new Section(
                        module.key(), module.label(texts.getLocale()), items(location + "/" + module.key(), context)))
                .toList();
    }

    private static List<Fragment> shown(
            List<Fragment> all, String attribute, String place, Map<String, Object> context) {
        return all.stream()
                .filter(fragment -> fragment.module().attribute(attribute).equals(place))
                .filter(fragment -> Conditions.hold(fragment.module(), fragment.condition(), context))
                .sorted(Comparator.comparingInt(Fragment::weight))
                .toList();
    }

    /** One kind of fragment. */
    private record Kind(String element, List<Fragment> fragments) implements ModuleKind {

        @Override
        public void enable(PluginModule module) {
            check(module);
            fragments.add(new Fragment(module, Conditions.of(module), FragmentContext.providerOf(module)));
        }

        private void check(PluginModule module) {
            if (element.equals("web-item")
                    && Descriptor.child(module.xml(), "link").isEmpty()) {
                throw new IllegalArgumentException(module.completeKey() + " has no link");
            }
            if (element.equals("web-panel")) {
                checkPanel(module);
            }
        }

        private static void checkPanel(PluginModule module) {
            if (!module.attribute("class").isEmpty()) {
                throw new UnsupportedOperationException(
                        "web-panel class: see docs/sandbox-parity.md, row web-panel class");
            }
            String view = Descriptor.resource(module.xml(), "velocity", "view")
                    .orElseThrow(() -> new IllegalArgumentException(
                            module.completeKey() + " has no velocity resource named view"));
            PluginFiles.mustHave(module, view);
        }

        @Override
        public void disable(PluginModule module) {
            fragments.removeIf(fragment -> fragment.module().completeKey().equals(module.completeKey()));
        }
    }
}
