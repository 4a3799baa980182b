package io.pipewright.sandbox.web;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.web.ExecutingHttpRequest;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import io.pipewright.sandbox.template.Escaping;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects, on each thread, what the page being built needs. */
public final class RequestPageResources implements PageResources, PageBuilderService {

    private static final Logger LOG = LoggerFactory.getLogger(RequestPageResources.class);

    private final WebResources resources;
    private final FrontEnd frontEnd;
    private final JiraAuthenticationContext authentication;
    private final ThreadLocal<Required> required = ThreadLocal.withInitial(Required::new);

    /** The page's wishes and what it has already been given. */
    private static final class Required {
        private final Set<String> contexts = new LinkedHashSet<>();
        private final Set<String> keys = new LinkedHashSet<>();
        private final Set<String> delivered = new LinkedHashSet<>();
    }

    public RequestPageResources(WebResources resources, FrontEnd frontEnd, JiraAuthenticationContext authentication) {
        this.resources = resources;
        this.frontEnd = frontEnd;
        this.authentication = authentication;
    }

    @Override
    public void requireContext(String context) {
        required.get().contexts.add(context);
    }

    @Override
    public void requireResource(String completeModuleKey) {
        if (!resources.provides(completeModuleKey)) {
            LOG.warn("The page requires the web resource {}, which nobody provides", completeModuleKey);
        }
        required.get().keys.add(completeModuleKey);
    }

    @Override
    public String tags() {
        StringBuilder html = new StringBuilder();
        frontEnd.names().forEach(name -> tag(html, FrontEnd.OWNER, name));
        for (WebResources.WebResource resource : modules()) {
            resource.pageFiles().forEach(name -> tag(html, resource.module().completeKey(), name));
        }
        return html.toString();
    }

    /** The addresses of what was required, for scripts that load more on a page that stands. */
    List<String> addresses() {
        return modules().stream()
                .flatMap(resource -> resource.pageFiles().stream()
                        .map(name -> address(resource.module().completeKey(), name)))
                .toList();
    }

    private List<WebResources.WebResource> modules() {
        Map<String, Object> context = new HashMap<>();
        context.put("user", authentication.getLoggedInUser());
        return resources.closure(
                required.get().contexts, required.get().keys, new FragmentContext(authentication).complete(context));
    }

    private void tag(StringBuilder html, String owner, String name) {
        if (!required.get().delivered.add(owner + "/" + name)) {
            return;
        }
        String address = Escaping.escape(address(owner, name));
        html.append(
                name.endsWith(".css")
                        ? "<link rel=\"stylesheet\" href=\"" + address + "\">\n"
                        : "<script src=\"" + address + "\"></script>\n");
    }

    private String address(String owner, String name) {
        var request = ExecutingHttpRequest.get();
        Locale locale = authentication.getLocale();
        return (request == null ? "" : request.getContextPath()) + "/download/batch/" + owner + "/" + name + "?locale="
                + locale;
    }

    @Override
    public void reset() {
        required.remove();
    }

    @Override
    public WebResourceAssembler assembler() {
        return () -> new RequiredResources() {
            @Override
            public RequiredResources requireWebResource(String moduleKey) {
                requireResource(moduleKey);
                return this;
            }

            @Override
            public RequiredResources requireContext(String context) {
                RequestPageResources.this.requireContext(context);
                return this;
            }
        };
    }
}
