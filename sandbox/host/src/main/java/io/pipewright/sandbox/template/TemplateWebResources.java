package io.pipewright.sandbox.template;

import io.pipewright.sandbox.web.PageResources;

/** What a template calls {@code $webResourceManager}: it asks for scripts and styles. */
public final class TemplateWebResources {

    private final PageResources page;

    TemplateWebResources(PageResources page) {
        this.page = page;
    }

    public void requireResource(String completeModuleKey) {
        page.requireResource(completeModuleKey);
    }

    public void requireResourcesForContext(String context) {
        page.requireContext(context);
    }
}
