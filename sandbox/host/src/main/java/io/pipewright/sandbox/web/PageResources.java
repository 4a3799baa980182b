package io.pipewright.sandbox.web;

/** The web resources of the page being built on this thread. */
public interface PageResources {

    void requireContext(String context);

    void requireResource(String completeModuleKey);

    /** The script and style tags of everything required so far and of its dependencies, in order; each resource once a page. */
    String tags();

    /** Forgets what was required; called when a request starts. */
    void reset();
}
