package com.atlassian.webresource.api.assembler;

/** The page being built. */
public interface PageBuilderService {

    WebResourceAssembler assembler();
}
