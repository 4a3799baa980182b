package com.atlassian.webresource.api.assembler;

/** The web resources a page needs. */
public interface RequiredResources {

    RequiredResources requireWebResource(String moduleKey);

    RequiredResources requireContext(String context);
}
