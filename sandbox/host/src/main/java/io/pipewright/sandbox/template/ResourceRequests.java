package io.pipewright.sandbox.template;

/** Takes down which web resources the page being built on this thread needs. */
public interface ResourceRequests {

    void requireContext(String context);

    void requireResource(String completeModuleKey);
}
