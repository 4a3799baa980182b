package io.pipewright.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;

/** Puts the host's frame (header, navigation, required web resources) around a page's content. */
public interface PageDecorator {

    /**
     * @param decorator {@code general}, {@code admin} or {@code none}
     * @param bodyHtml  the page's own, already escaped, HTML
     */
    String decorate(HttpServletRequest request, String decorator, String title, String bodyHtml);
}
