package io.pipewright.sandbox.web;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.web.ExecutingHttpRequest;
import com.atlassian.plugin.web.ContextProvider;
import io.pipewright.sandbox.plugin.PluginModule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.w3c.dom.Element;

/** What fragments are shown with: the page's own map, the user, the helper, and what a context provider adds. */
final class FragmentContext {

    private final JiraAuthenticationContext authentication;

    FragmentContext(JiraAuthenticationContext authentication) {
        this.authentication = authentication;
    }

    /** The page's map with {@code user} and {@code helper} filled in where the page did not. */
    Map<String, Object> complete(Map<String, Object> given) {
        Map<String, Object> context = new HashMap<>(given);
        context.putIfAbsent("user", authentication.getLoggedInUser());
        context.computeIfAbsent(
                "helper",
                key -> new JiraHelper(
                        ExecutingHttpRequest.get(), (Project) context.get("project"), new HashMap<>(given)));
        return context;
    }

    /** The module's context provider, created and initialised; one that adds nothing when the module has none. */
    static UnaryOperator<Map<String, Object>> providerOf(PluginModule module) {
        Optional<Element> element = Descriptor.child(module.xml(), "context-provider");
        if (element.isEmpty()) {
            return context -> context;
        }
        if (!(module.create(element.get().getAttribute("class")) instanceof ContextProvider provider)) {
            throw new IllegalArgumentException(
                    module.completeKey() + ": " + element.get().getAttribute("class") + " is no context provider");
        }
        provider.init(Descriptor.params(element.get()));
        return context -> {
            Map<String, Object> merged = new HashMap<>(context);
            merged.putAll(provider.getContextMap(new HashMap<>(context)));
            return merged;
        };
    }
}
