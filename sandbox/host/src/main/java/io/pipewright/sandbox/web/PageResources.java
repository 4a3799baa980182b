package io.pipewright.sandbox.web;

import io.pipewright.sandbox.template.ResourceRequests;

/** The web resources of the page being built on this thread. */
public interface PageResources extends ResourceRequests {

    /** The script and style tags of everything required so far and of its dependencies, in order; each resource once a page. */
    String tags();

    /** Forgets what was required; called when a request starts. */
    void reset();
}
