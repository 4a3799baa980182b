package io.pipewright.sandbox.template;

/** What a template calls {@code $webResourceManager}: it asks for scripts and styles. */
public final class TemplateWebResources {

    private final ResourceRequests page;

    TemplateWebResources(ResourceRequests page) {
        this.page = page;
    }

    public void requireResource(String completeModuleKey) {
        page.requireResource(completeModuleKey);
    }

    public void requireResourcesForContext(String context) {
        page.requireContext(context);
    }
}
